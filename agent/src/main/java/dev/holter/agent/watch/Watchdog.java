/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Evidence;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.Subject;
import java.util.concurrent.locks.LockSupport;

/**
 * The one thread that watches all loops, and the control: its own lateness tells whether the
 * process was held up rather than a loop.
 *
 * <p>It wakes every half threshold, and for a turn it sees running exactly when that turn is half a
 * threshold old (to read the clocks) and one threshold old (to take a stack): a fixed grid would
 * miss a third of all stalls of 1.5 thresholds. While nothing turns its period doubles, up to 100
 * ms.
 */
public final class Watchdog implements Runnable {

  private static final long SECOND = 1_000_000_000L;
  private static final long LONGEST_PERIOD = 100_000_000L;

  /** Being late by this much is worth asking the kernel why. */
  private static final long SUSPICIOUS = 50_000_000L;

  /** A look at a loop takes less, also with a stack on 17, which takes 0.2 to 0.4 ms. */
  private static final long LOOK = 1_000_000L;

  // a park shorter than this returns late anyway
  private static final long SHORTEST_PARK = 100_000L;

  private final long threshold;
  private final Sampler sampler;
  private final OwnClock ownClock = new OwnClock();
  // volatile: cleared by another thread to end this one
  private volatile boolean running = true;

  /**
   * Watches loops.
   *
   * @param threshold nanoseconds from which a turn is a stall
   * @param sampler takes the stacks
   */
  public Watchdog(long threshold, Sampler sampler) {
    this.threshold = threshold;
    this.sampler = sampler;
  }

  /** Ends the thread at its next wake. */
  public void stop() {
    running = false;
  }

  @Override
  public void run() {
    long half = threshold / 2;
    long period = half;
    long lastTurn = System.nanoTime();
    long nextSweep = lastTurn + SECOND;
    while (running) {
      long now = System.nanoTime();
      ControlBeat.woke(now);
      ControlBeat.due(now + LOOK);
      Budget.pay(now);
      long next = now + period;
      long looked = now;
      boolean turning = false;
      try {
        for (EventLoop loop : Registration.loops()) {
          long due = watch(loop, now, half);
          if (due != Long.MAX_VALUE) {
            turning = true;
            next = Math.min(next, due);
            looked = looked(looked);
          }
        }
        if (now - nextSweep >= 0) {
          nextSweep = now + SECOND;
          LoopTable.sweep();
          Registration.sweep();
          ownClock.mark();
        }
      } catch (Throwable t) {
        // one bad look must not end the watch
        Journal.lost(t);
      }
      if (turning) {
        lastTurn = now;
        period = half;
      } else if (now - lastTurn > SECOND) {
        period = Math.min(period * 2, LONGEST_PERIOD);
      }
      if (rest(next, period > half)) {
        lastTurn = System.nanoTime();
        period = half;
      }
    }
  }

  /**
   * A loop was looked at. That takes its time, above all with hundreds that stall at once, and is
   * no delay; only where a single look takes too long was the process held up during it.
   */
  private long looked(long before) {
    long now = System.nanoTime();
    if (now - before > Math.max(LOOK, threshold / 4)) {
      ControlBeat.LATENESS.record(now - before);
      heldUp(now - before, now);
    }
    ControlBeat.due(now + LOOK);
    return now;
  }

  /** Sleeps, lightly or as promised; whether a loop has woken it. */
  private boolean rest(long next, boolean lightly) {
    try {
      long due = Math.max(next, System.nanoTime()); // what was due during the work is no delay
      if (lightly && doze(due)) {
        return true;
      }
      sleepUntil(due);
    } catch (Throwable t) {
      // no memory as it woke late, say: without its watchdog, all stalls would seem the process's
      Journal.lost(t);
      LockSupport.parkNanos(this, SHORTEST_PARK);
    }
    return false;
  }

  /** Sleeps until then or until a loop turns; whether one did. */
  private boolean doze(long due) {
    ControlBeat.doze();
    for (EventLoop loop : Registration.loops()) {
      if (loop.inTurn(loop.beat())) {
        ControlBeat.awake();
        return true; // it turned before it could know that it has to wake us
      }
    }
    long rest;
    while ((rest = due - System.nanoTime()) > SHORTEST_PARK && running) {
      LockSupport.parkNanos(this, rest);
      Thread.interrupted(); // by whoever interrupts all threads there are: no park would last
      if (!ControlBeat.dozes()) {
        return true;
      }
    }
    ControlBeat.awake();
    return false;
  }

  private void sleepUntil(long due) {
    ControlBeat.due(due);
    long rest;
    while ((rest = due - System.nanoTime()) > 0 && running) {
      LockSupport.parkNanos(this, Math.max(rest, SHORTEST_PARK));
      Thread.interrupted(); // as above
    }
    long now = System.nanoTime();
    long late = now - due;
    ControlBeat.LATENESS.record(late);
    if (late > threshold / 4) {
      heldUp(late, now);
    }
  }

  /** Whoever is in a turn now was held up as well, for as much of it as that turn is old. */
  private void heldUp(long late, long now) {
    long waited = late < SUSPICIOUS ? -1 : ownClock.since();
    ControlBeat.late(late, waited);
    for (EventLoop loop : Registration.loops()) {
      long beat = loop.beat();
      if ((beat & 1) == 0) {
        continue;
      }
      Evidence e = loop.evidence;
      if (e.beat != beat) {
        begin(loop, beat);
      }
      long common = Math.min(late, now - loop.turnStart());
      if (common > e.processLate && loop.beat() == beat) {
        e.processLate = common;
        e.processRunDelay = waited;
      }
    }
  }

  /** Looks at one loop; returns when it wants the next look, or never. */
  private long watch(EventLoop loop, long now, long half) {
    long beat = loop.beat();
    boolean turned = loop.evidence.watched != beat;
    if (turned) {
      sampler.turned(loop, now);
      loop.evidence.subject = null; // a turn that was no stall after all kept it
    }
    if (!loop.inTurn(beat)) { // or its thread has left the loop in mid-turn
      loop.evidence.watched = beat;
      // turns too short to be seen are turns all the same: the watch must not doze
      return turned ? now + half : Long.MAX_VALUE;
    }
    long start = loop.turnStart();
    if (loop.beat() != beat) {
      return now + half;
    }
    Evidence e = loop.evidence;
    if (turned) {
      e.watched = beat;
      e.multiple = 1;
    }
    long age = now - start;
    if (age < half) {
      return start + half;
    }
    if (e.beat != beat) {
      begin(loop, beat);
    }
    lookAtUnit(loop, e, beat, now);
    if (age >= threshold * e.multiple) {
      if (sampler.mustWait(e)) {
        return now + half; // a stall that never ends is built from its first stack
      }
      // past the time it is: one in the past would be taken for a delay of the watchdog itself
      while (age >= threshold * e.multiple) {
        e.multiple *= 2;
      }
      sampler.sample(loop, beat, start);
    }
    return start + threshold * e.multiple; // an hour's stall has eighteen stacks
  }

  private static void begin(EventLoop loop, long beat) {
    Evidence e = loop.evidence;
    e.begin(beat);
    Thread thread = loop.thread();
    if (thread == null || !Budget.allows(Budget.STACKS)) {
      return;
    }
    long before = ProcClocks.ownCpu();
    @SuppressWarnings("deprecation") // threadId() exists from 19 on only
    long id = thread.getId();
    if (!(e.clocks instanceof ProcClocks known && known.isOf(id))) {
      e.clocks = new ProcClocks(id, loop.tid());
    }
    // asked for anew: where CPUs are short, a time that was taken earlier may be of another turn
    e.clocksAt = System.nanoTime();
    e.cpu = e.clocks.cpu();
    e.runDelay = e.clocks.runDelay();
    Budget.evidence(ProcClocks.ownCpu() - before);
  }

  private static void lookAtUnit(EventLoop loop, Evidence e, long beat, long now) {
    long number = loop.turnUnits(); // one object may be run many times over
    Object unit = loop.unit();
    Subject subject = loop.subject();
    if (unit == null || loop.beat() != beat || loop.turnUnits() != number) {
      return;
    }
    Subject earlier = number == e.unitNumber ? e.subject : null;
    if (number != e.unitNumber) {
      e.unitNumber = number;
      e.unitSince = now;
    }
    long seen = now - e.unitSince;
    if (seen >= e.longestUnit) {
      e.longestUnit = seen;
      e.longestUnitClass = unit.getClass().getName();
      e.subject = earlier == null ? subject : subject.after(earlier);
      if (loop.beat() != beat) {
        e.subject = null;
      }
    }
  }
}
