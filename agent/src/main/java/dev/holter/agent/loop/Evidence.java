/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * What the watchdog found out about one turn: written by the watchdog, read by the loop as the turn
 * ends.
 */
public final class Evidence {

  /**
   * Beat of the turn this is about. Volatile and written last, so that the rest is seen with it.
   */
  public volatile long beat;

  /** Stacks taken, dropped because they came too late, and not taken because of the limit. */
  public volatile int taken;

  public volatile int dropped;
  public volatile int suppressed;

  /**
   * Age of the turn at the last stack that was kept, nanoseconds. Volatile: read by whoever ends a
   * turn of which nobody knows how long it was.
   */
  public volatile long sampledAt;

  /**
   * Beat of a turn that the loop means to count without an event. Volatile: written by the loop,
   * which then looks whether there is a stack; who takes one looks here afterwards, so that one of
   * the two knows of the other.
   */
  public volatile long untold;

  /** CPU time of the loop's thread at {@link #clocksAt}, nanoseconds, -1 if unknown. */
  public long cpu = -1;

  /** Run delay of the loop's thread at {@link #clocksAt}, nanoseconds, -1 if unknown. */
  public long runDelay = -1;

  /** {@code nanoTime} of the first look at the clocks, or 0 for none. */
  public long clocksAt;

  /** How late the watchdog itself was while the turn lasted, nanoseconds. */
  public volatile long processLate;

  /** How long it waited for a CPU meanwhile, nanoseconds, -1 if unknown. */
  public volatile long processRunDelay = -1;

  /** Longest time a single unit was seen at work, and its class. */
  public volatile long longestUnit;

  public volatile String longestUnitClass;

  /**
   * What that unit belongs to; null once the turn is over, since it keeps the service's objects.
   */
  public volatile Subject subject;

  /** Reads the kernel's account of the loop's thread; null until the thread is known. */
  public volatile ThreadClocks clocks;

  /**
   * The beat the watchdog last saw, and the age, in thresholds, of its next sample: of a turn that
   * lasts for weeks more than an int holds. Watchdog only.
   */
  public long watched;

  public long multiple;

  /** Number of the unit at the watchdog's last look and when it was first seen. Watchdog only. */
  public long unitNumber;

  public long unitSince;

  /** {@code nanoTime} at which a stall began that someone was told of, or 0. Watchdog only. */
  public long toldSince;

  /** Samples in the minute at work. Watchdog only. */
  public long minuteFrom;

  public int minuteSamples;

  /** Begins anew for a turn. Called by the watchdog. */
  public void begin(long newBeat) {
    taken = 0;
    dropped = 0;
    suppressed = 0;
    sampledAt = 0;
    cpu = -1;
    runDelay = -1;
    clocksAt = 0;
    processLate = 0;
    processRunDelay = -1;
    longestUnit = 0;
    longestUnitClass = null;
    subject = null;
    unitNumber = -1;
    beat = newBeat;
  }
}
