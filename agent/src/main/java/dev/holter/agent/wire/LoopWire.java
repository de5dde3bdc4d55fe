/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.ControlBeat;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;

/** What the protocol hooks keep of one loop. Used by its own thread, but for what is said. */
final class LoopWire {

  /** Late timers that leave an event each, a second. */
  private static final int LATE_EVENTS = 64;

  /** A timer later than an hour goes by a clock of its own. */
  private static final long ABSURD = 3_600_000_000_000L;

  final EventLoop loop;
  final TimerQueue taken = new TimerQueue();
  final Verdicts verdicts = new Verdicts(this);
  final Http2Watch http2;
  final SendWatch sends;
  final WebSocketWatch webSockets;
  final ConnectWatch connects;

  /** The scheduled task at work, or null; and when it was due, by {@code System.nanoTime}. */
  Object timer;

  long due;

  /** What the timer at work is about, and where it led to, or null. */
  Object subject;

  Object remote;

  /** When what the timer at work looks at last had read, by its handler; 0 if unknown. */
  long lastRead;

  /** The timer that ended a connection which is not known yet, or null. */
  Object killedBy;

  private final PerSecond lateEvents = new PerSecond(LATE_EVENTS);
  private long unwritten;

  LoopWire(EventLoop loop) {
    this.loop = loop;
    this.http2 = new Http2Watch(this);
    this.sends = new SendWatch(this);
    this.webSockets = new WebSocketWatch(this);
    this.connects = new ConnectWatch(this);
  }

  /** That of the running thread, if it is in a loop's turn and in no code of Holter's; or null. */
  static LoopWire current() {
    LoopThread t = LoopTable.current();
    EventLoop loop = t == null ? null : t.turning();
    if (loop == null) {
      return null;
    }
    Object kept = loop.wire();
    return kept == null ? make(loop) : (LoopWire) kept;
  }

  private static LoopWire make(EventLoop loop) {
    if (loop.isProbe()) {
      return null;
    }
    LoopWire made = new LoopWire(loop);
    loop.wire(made);
    return made;
  }

  /** A scheduled task begins. */
  void begins(Object task) {
    long dueAt = taken.take(task);
    if (dueAt == TimerQueue.UNKNOWN) {
      timer = null;
      return;
    }
    long offset = TimerTasks.offset(task);
    long now = System.nanoTime();
    long late = now - dueAt - offset;
    if (offset == TimerTasks.NO_CLOCK || late > ABSURD || late < -ABSURD) {
      timer = null;
      return;
    }
    timer = task;
    due = dueAt + offset;
    if (late >= loop.threshold()) {
      late(task, late, now);
    }
  }

  /** What the timer at work looks at had read at that time, and was to do so within another. */
  void readLast(long at, long wait) {
    // by the wrong clock it would be too early for what has fired
    lastRead = at + wait - System.nanoTime() <= 0 ? at : 0;
    dueAfter(at, wait);
  }

  /** What the timer at work looks at was due so long after a time by {@link #time}. */
  void dueAfter(long last, long wait) {
    long dueAt = last + wait;
    if (dueAt - due > 0 && dueAt - System.nanoTime() <= 0) {
      due = dueAt;
    }
  }

  /**
   * By {@code System.nanoTime} a time of the past that a handler keeps: by the clock of the timer
   * at work, or in Netty 4.1 and early 4.2 already so, by which the other would lie ahead.
   */
  long time(long kept) {
    long offset = timer == null ? TimerTasks.NO_CLOCK : TimerTasks.offset(timer);
    boolean same = offset == TimerTasks.NO_CLOCK || kept + offset - System.nanoTime() > 0;
    return same ? kept : kept + offset;
  }

  private void late(Object task, long late, long now) {
    if (!lateEvents.grants(now)) {
      unwritten++;
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // what is loaded or asked here is not the service's
    try {
      Object inner = TimerTasks.inner(task);
      Class<?> type = inner == null ? task.getClass() : inner.getClass();
      new LateTimerFact(loop, stall(now, due), TimerKind.of(type), type, late, now, unwritten)
          .write();
      unwritten = 0;
    } finally {
      t.inHolter = false;
    }
  }

  /**
   * The stall that what happens now is near: the turn at work if it is one already, else the turn
   * before it; 0 if neither is.
   */
  long stall(long now) {
    return stall(now, now);
  }

  /** Whether something was due before the last turn ended. */
  boolean dueBeforePoll(long dueAt) {
    return dueAt - (loop.turnStart() - loop.polledFor()) <= 0;
  }

  /**
   * The time, or half a threshold before it, if the watchdog is on time: that of the turn, as long
   * as the watchdog has not woken since it began. Spares what is asked for in seconds the clock.
   */
  long about() {
    long start = loop.turnStart();
    return ControlBeat.tick() - start < 0 ? start : System.nanoTime();
  }

  /** Time that the loop was in stalls so far, also in the turn at work if it is one. */
  long stalled(long now) {
    long turn = now - loop.turnStart();
    return loop.stalled() + (turn >= loop.threshold() ? turn : 0);
  }

  /** Since when the loop may have been deaf to what it reads now, as an age; 0 if it was not. */
  long deafFor(long now) {
    long turn = now - loop.turnStart();
    long beat = loop.beat();
    // a poll that did not wait found what had come in the turn before; it may have lost the CPU
    boolean waited = loop.polledFor() >= loop.threshold();
    if (!waited && beat > 1 && loop.lastStall() == beat - 2) {
      return turn + loop.polledFor() + loop.endedAfter(beat - 2);
    }
    return turn >= loop.threshold() ? turn : 0;
  }

  /**
   * The same of what was due at a time: what was late already as the turn began is not its doing,
   * and what came due while the loop waited in between is not the doing of the turn before.
   */
  long stall(long now, long dueAt) {
    long beat = loop.beat();
    boolean waited = loop.polledFor() >= loop.threshold() && !dueBeforePoll(dueAt);
    boolean after = beat > 1 && loop.lastStall() == beat - 2 && !waited;
    boolean during = now - loop.turnStart() >= loop.threshold();
    if (after && (!during || dueAt - loop.turnStart() < 0)) {
      return loop.stallId(beat - 2);
    }
    return during ? loop.stallId(beat) : 0;
  }
}
