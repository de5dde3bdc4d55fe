/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/** The agent's own beat: how late its watchdog thread wakes. Written by the watchdog alone. */
public final class ControlBeat {

  /** Lateness of each wake. */
  public static final IntervalHistogram LATENESS = new IntervalHistogram();

  // volatile: a loop that ends a stall asks whether the watchdog is overdue right now
  private static volatile long dueAt = Long.MAX_VALUE;

  private ControlBeat() {}

  /** The watchdog is about to sleep until then. */
  public static void due(long nanoTime) {
    dueAt = nanoTime;
  }

  /** How much later than promised the watchdog still sleeps, or 0. */
  static long overdue(long now) {
    long due = dueAt;
    return due == Long.MAX_VALUE ? 0 : Math.max(0, now - due);
  }
}
