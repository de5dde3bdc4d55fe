/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Where one loop's time went. Written by the loop's owner before its beat, read by the periodic
 * events after it; nothing is allocated once the loop is known for one.
 */
public final class Account {

  /** Stalls of all loops that left no event. */
  public static final AtomicLong SUPPRESSED = new AtomicLong();

  private static final long MILLISECOND = 1_000_000L;

  // null until opened, so that a passing selector costs little. Volatile: opened by the owner
  private volatile IntervalHistogram gaps;
  private volatile IntervalHistogram pollDelays;

  private final long[] early = new long[2];
  private int earlyTurns;
  private long busy;
  private long tasks;
  private long idle;
  private long units;

  // not the owner's alone: whoever finds no room for a stall's event counts it here
  private final AtomicLong untold = new AtomicLong();
  private final AtomicLong untoldTime = new AtomicLong();

  /** A poll has ended; one that timed out tells how late the thread was woken. */
  void poll(long nanos, boolean timedOut, long timeoutMillis) {
    idle += nanos;
    IntervalHistogram delays = pollDelays;
    if (timedOut && delays != null) {
      long late = nanos - timeoutMillis * MILLISECOND;
      if (late >= 0) {
        delays.record(late);
      }
    }
  }

  /** A turn has ended; {@code tasksNanos} of it were in tasks. */
  void turn(long nanos, long tasksNanos, long unitsRun) {
    busy += nanos;
    tasks += tasksNanos;
    units += unitsRun;
    IntervalHistogram g = gaps;
    if (g != null) {
      g.record(nanos);
    } else if (earlyTurns < early.length) {
      early[earlyTurns++] = nanos;
    }
  }

  /** A stall has left no event of its own. */
  void untold(long nanos) {
    untold.incrementAndGet();
    untoldTime.addAndGet(nanos);
    SUPPRESSED.incrementAndGet();
  }

  /** From here on there are histograms; the turns so far are in them. */
  void open() {
    IntervalHistogram g = new IntervalHistogram();
    for (int i = 0; i < earlyTurns; i++) {
      g.record(early[i]);
    }
    pollDelays = new IntervalHistogram();
    gaps = g;
  }

  boolean isOpen() {
    return gaps != null;
  }

  /** Nanoseconds in turns, ended ones only. */
  public long busy() {
    return busy;
  }

  /** Nanoseconds of {@link #busy} in tasks, where the framework tells them from I/O. */
  public long tasks() {
    return tasks;
  }

  /** Nanoseconds in polls, ended ones only. */
  public long idle() {
    return idle;
  }

  /** Units run in ended turns. */
  public long units() {
    return units;
  }

  /** Stalls without an event of their own. */
  public long untold() {
    return untold.get();
  }

  /** Nanoseconds of those. */
  public long untoldTime() {
    return untoldTime.get();
  }

  /** How long turns lasted; null until opened. */
  public IntervalHistogram gaps() {
    return gaps;
  }

  /** How late polls returned that timed out; null until opened. */
  public IntervalHistogram pollDelays() {
    return pollDelays;
  }
}
