/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Budget;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.Subject;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Late messages of one loop as they leave. What leaves one place within one turn left together,
 * also if each message is flushed by itself: behind a stall the loop comes to all of them at once.
 *
 * <p>Used by the loop's own thread. Only {@link #settle} is called by others, which the slots are
 * made for: a departure is written when its turn is over.
 */
final class Departures {

  /** Late departures that leave an event, a second. */
  private static final int A_SECOND = 20;

  /** A channel that compressors and tests use: what leaves it goes to its owner. */
  private static final String EMBEDDED = "io.netty.channel.embedded.EmbeddedChannel";

  /** Departures of one turn that are kept apart. */
  private static final int OPEN = 16;

  private final LoopWire wire;
  private final EventLoop loop;
  private final SendTotals totals;
  private final PerSecond events = new PerSecond(A_SECOND);
  private final AtomicReferenceArray<Departure> open = new AtomicReferenceArray<>(OPEN);

  // the turn in which something left late, so that all other flushes need to look no further
  private long openBeat;
  private long unwritten;

  Departures(LoopWire wire, SendTotals totals) {
    this.wire = wire;
    this.loop = wire.loop;
    this.totals = totals;
  }

  /** Messages leave that did not wait long, perhaps together with some that did. */
  void join(Batch b, long now, long beat) {
    if (beat != openBeat) {
      return;
    }
    Departure d = find(b, beat);
    if (d != null && d.add(b, now, loop.threshold())) {
      totals.bunches++;
    }
  }

  /** Messages leave of which the oldest has waited long. */
  void late(Batch b, Object subject, Stage where, long now, long beat) {
    if (subject != null && subject.getClass().getName().endsWith(EMBEDDED)) {
      return;
    }
    boolean handed = b.handover * 2 > now - b.first;
    Stage stage = handed ? Stage.CALLER : where;
    totals.late(stage, now - b.first);
    Departure known = beat == openBeat ? find(b, beat) : null;
    if (known != null) {
      if (known.add(b, now, loop.threshold())) {
        totals.bunches++;
      }
      return;
    }
    if (b.messages > 1 && b.last - b.first >= loop.threshold()) {
      totals.bunches++;
    }
    if (!grants(now)) {
      unwritten++;
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // what is loaded or asked here is not the service's
    try {
      // who wrote what other threads handed over is not on this thread
      StackTraceElement[] stack = handed ? null : b.writer;
      if (stack == null && stage != Stage.CALLER) {
        stack = new Throwable().getStackTrace();
      }
      keep(
          new Departure(
              b,
              loop,
              wire.stall(now, b.first),
              stage,
              label(subject),
              holder(b, stage, beat),
              stack,
              unwritten,
              now,
              beat));
      openBeat = beat;
      unwritten = 0;
    } finally {
      t.inHolter = false;
      Budget.event(now);
    }
  }

  /** The kernel took what was flushed long ago. */
  void drained(Batch b, Object channel, long since, long now, long beat) {
    boolean own = b.outIn(beat);
    if (!own) {
      totals.late(Stage.SOCKET, now - since);
    }
    if (!grants(now)) {
      unwritten++;
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // as above
    try {
      new Departure(
              loop,
              wire.stall(now, since),
              label(channel),
              own ? "turn" : "socket",
              since,
              b.out,
              unwritten,
              now,
              beat)
          .write();
      unwritten = 0;
    } finally {
      t.inHolter = false;
    }
  }

  private boolean grants(long now) {
    return events.grants(now) && Budget.allows(Budget.EVENTS);
  }

  /** Who kept the messages. */
  private String holder(Batch b, Stage stage, long beat) {
    if (stage == Stage.CALLER) {
      return "loop";
    }
    if (b.firstBeat != beat) {
      return "unflushed";
    }
    return switch (loop.phase()) {
      case EventLoop.PHASE_IO -> "read";
      case EventLoop.PHASE_TASK -> "task";
      default -> "turn";
    };
  }

  private Departure find(Batch b, long beat) {
    for (int i = 0; i < OPEN; i++) {
      Departure d = open.get(i);
      if (d != null && d.isOf(b, beat)) {
        return d;
      }
    }
    return null;
  }

  private void keep(Departure made) {
    for (int i = 0; i < OPEN; i++) {
      Departure d = open.get(i);
      if (d == null || d.isOver(loop.beat())) {
        if (open.compareAndSet(i, d, made)) {
          if (d != null) {
            d.write();
          }
          return;
        }
      }
    }
    made.write();
  }

  /** Writes departures to which no more can come. Called by any thread. */
  void settle(boolean all) {
    for (int i = 0; i < OPEN; i++) {
      Departure d = open.get(i);
      if (d != null && (all || d.isOver(loop.beat())) && open.compareAndSet(i, d, null)) {
        d.write();
      }
    }
  }

  private static String label(Object subject) {
    return Labels.of(new Subject(subject, null, null, null), /* owner= */ true).channel();
  }
}
