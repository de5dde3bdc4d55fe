/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long the messages of one loop wait on their way out. Used by its own thread, but for what is
 * said.
 *
 * <p>Most flushes follow their messages at once. To know that without a second clock read, the
 * watchdog's last wake and the loop's turn are compared: only where one has changed, the clock is
 * asked.
 */
final class SendWatch {

  /** More places that hold messages are not watched. */
  private static final int LIMIT = 4096;

  /** Nanoseconds between two sweeps, each of which looks at all places on the loop's own time. */
  private static final long SWEEPS = 1_000_000_000L;

  /** Stacks of who writes, a second. */
  private static final int STACKS = 8;

  /** Places at hand: a few of each connection that a busy loop serves in a turn. A power of two. */
  private static final int RECENT = 256;

  // loops that are at work on a message which had to wait for them: mostly none, and then the hook
  // at its end has nothing to do
  private static final AtomicInteger LATE = new AtomicInteger();

  private final LoopWire wire;
  private final EventLoop loop;
  private final WeakHashMap<Object, Batch> batches = new WeakHashMap<>();
  private final PerSecond stacks = new PerSecond(STACKS);
  private final SendTotals totals = new SendTotals();
  private final Departures departures;

  // by identity, since each message looks its place up three times; the map knows them all
  private final Batch[] recent = new Batch[RECENT];

  private long swept = System.nanoTime() - SWEEPS;

  // when the message was written that is handed over at the moment, or 0, and how long it waited
  private long handedAt;
  private long waited;

  SendWatch(LoopWire wire) {
    this.wire = wire;
    this.loop = wire.loop;
    this.departures = new Departures(wire, totals);
  }

  /** Whether no loop is at work on a message which had to wait for it. */
  static boolean noneIsLate() {
    return LATE.get() == 0;
  }

  /**
   * The loop hands a message to itself, through a queue; false where that is not known to be its
   * own. What comes as the queue is emptied may leave with the rest or stay, so that it takes the
   * way of other threads' messages as well.
   */
  boolean enqueued(Object queue) {
    Batch b = known(queue);
    if (b == null || b.emptying > 0) {
      return false;
    }
    add(b, 0, /* since= */ 0);
    return true;
  }

  /**
   * The loop begins to write what such a queue holds, which is known to be its own from here on.
   * May be called once more before it has: what it writes can have it emptied again.
   */
  void emptying(Object queue, Object channel) {
    Batch b = batch(queue);
    if (b != null && ++b.emptying == 1 && isLate(b)) {
      flushed(b, channel, Stage.CALLER);
    }
  }

  /** It has. What was in time as that began may have waited for what was written before it. */
  void emptied(Object queue, Object channel) {
    Batch b = known(queue);
    if (b != null && b.emptying > 0 && --b.emptying == 0) {
      flushed(b, channel, Stage.CALLER);
    }
  }

  private boolean isLate(Batch b) {
    return b.messages > 0
        && !b.isFresh(ControlBeat.tick(), loop.beat())
        && System.nanoTime() - b.first >= loop.threshold();
  }

  /** The loop comes to a message that it was handed. */
  void begins(Object message) {
    long at = HandoverTimes.take(message);
    if (at == HandoverTimes.UNKNOWN || at - ControlBeat.tick() >= 0) {
      return; // a moment ago
    }
    long now = System.nanoTime();
    if (now - at >= loop.threshold()) {
      if (handedAt == 0) {
        LATE.getAndIncrement();
      }
      handedAt = at;
      waited = now - at;
    }
  }

  void done() {
    if (handedAt != 0) {
      LATE.getAndDecrement();
      handedAt = 0;
      waited = 0;
    }
  }

  /** A message comes to a place where it waits for a flush. */
  void written(Object holder, int size) {
    Batch b = batch(holder);
    if (b != null) {
      add(b, size, handedAt);
    }
  }

  /** One more, which has waited for its loop since a time; 0 if it has not. */
  private void add(Batch b, int size, long since) {
    b.messages++;
    b.bytes += size;
    long tick = ControlBeat.tick();
    long beat = loop.beat();
    if (b.messages == 1) {
      boolean fresh = since == 0;
      b.begin(fresh ? System.nanoTime() : since, fresh ? 0 : waited, tick, beat);
    } else if (since != 0) {
      b.further(since, tick, beat);
      b.handover = Math.max(b.handover, waited);
    } else if (b.hasMoved(tick, beat)) {
      long now = System.nanoTime();
      b.further(now, tick, beat);
      if (b.writer == null
          && now - b.first >= loop.threshold()
          && stacks.grants(now)
          && Budget.allows(Budget.EVENTS)) {
        b.writer = new Throwable().getStackTrace();
        Budget.event(now);
      }
    }
  }

  /** What a place holds leaves it. */
  void flushed(Object holder, Object subject, Stage stage) {
    Batch b = known(holder);
    if (b != null) {
      flushed(b, subject, stage);
    }
  }

  private void flushed(Batch b, Object subject, Stage stage) {
    if (b.messages == 0) {
      return;
    }
    long tick = ControlBeat.tick();
    long beat = loop.beat();
    long at = b.first;
    if (stage == Stage.QUEUE) {
      totals.flushes++;
      totals.messages += b.messages;
    }
    if (b.isFresh(tick, beat)) {
      departures.join(b, at, beat);
    } else {
      long now = System.nanoTime();
      at = now;
      if (now - b.first >= loop.threshold()) {
        departures.late(b, subject, stage, now, beat);
        done(); // what it becomes further down is no late message of its own
      } else {
        departures.join(b, now, beat);
      }
    }
    if (stage == Stage.QUEUE) {
      b.flushed(at, tick, beat);
    } else {
      b.flushed();
    }
  }

  /** The kernel has taken all that was flushed of a buffer. */
  void drained(Object buffer, Object channel) {
    Batch b = known(buffer);
    if (b == null || b.out == 0) {
      return;
    }
    long since = b.outSince(ControlBeat.tick(), loop.beat());
    if (since != 0) {
      long now = System.nanoTime();
      if (now - since >= loop.threshold()) {
        departures.drained(b, channel, since, now, loop.beat());
      }
    }
    b.out = 0;
  }

  /** The last flushed message of a buffer has failed: nobody waits for the kernel any more. */
  void failed(Object buffer) {
    Batch b = known(buffer);
    if (b != null) {
      b.out = 0;
    }
  }

  void forget(Object holder) {
    batches.remove(holder);
    recent[slot(holder)] = null;
  }

  private Batch known(Object holder) {
    Batch b = recent[slot(holder)];
    return b != null && b.isOf(holder) ? b : found(holder);
  }

  /** Apart, so that what most calls take is small enough to be inlined. */
  private Batch found(Object holder) {
    Batch b = batches.get(holder);
    if (b != null) {
      recent[slot(holder)] = b;
    }
    return b;
  }

  private static int slot(Object holder) {
    return System.identityHashCode(holder) & RECENT - 1;
  }

  private Batch batch(Object holder) {
    Batch b = known(holder);
    if (b == null && (batches.size() < LIMIT || sweep())) {
      b = new Batch(holder);
      batches.put(holder, b);
      recent[slot(holder)] = b;
    }
    return b;
  }

  /** Forgets places that hold nothing at the moment; whether there is room then. */
  private boolean sweep() {
    long now = System.nanoTime();
    if (now - swept < SWEEPS) {
      return false;
    }
    swept = now;
    for (Iterator<Batch> it = batches.values().iterator(); it.hasNext(); ) {
      if (it.next().isEmpty()) {
        it.remove();
      }
    }
    Arrays.fill(recent, null);
    return batches.size() < LIMIT;
  }

  /** Writes what is over, and the sums where there is something new. Called by any thread. */
  void tell(boolean all) {
    departures.settle(all);
    if (totals.isDue(all)) {
      Journal.write(new FlushTotalsFact(loop, totals, System.nanoTime()), null);
    }
  }
}
