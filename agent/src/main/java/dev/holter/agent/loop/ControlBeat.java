/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.concurrent.locks.LockSupport;

/** The agent's own beat: how late its watchdog thread wakes. Written by the watchdog alone. */
public final class ControlBeat {

  /** Lateness of each wake. */
  public static final IntervalHistogram LATENESS = new IntervalHistogram();

  // volatile: a loop that ends a stall asks whether the watchdog is overdue right now
  private static volatile long dueAt = Long.MAX_VALUE;

  // volatile: set by the watchdog, read at the end of every poll; a plain load on x86
  private static volatile boolean dozing;

  // volatile: set by the watchdog, compared by hooks
  private static volatile long wokeAt;

  // volatile: written by the watchdog, taken once a second by a periodic event; a lost race costs
  // one reading
  private static volatile long worst;
  private static volatile long worstRunDelay = -1;

  // set once by the watchdog before it first dozes
  private static Thread watchdog;

  private ControlBeat() {}

  /** The running thread is the watchdog and sleeps long, because nothing turns. */
  public static void doze() {
    watchdog = Thread.currentThread();
    dueAt = Long.MAX_VALUE; // a turn that it sleeps through, not yet woken, is not late with it
    dozing = true;
  }

  /** Whether the watchdog still dozes: nobody has woken it. */
  public static boolean dozes() {
    return dozing;
  }

  /** A turn begins: a watchdog that dozes is woken, once, so that this very turn is watched. */
  static void wake(long now) {
    if (dozing) {
      dozing = false;
      dueAt = now;
      LockSupport.unpark(watchdog);
    }
  }

  /** The watchdog's long sleep is over. */
  public static void awake() {
    dozing = false;
  }

  /** The watchdog has woken. */
  public static void woke(long nanoTime) {
    wokeAt = nanoTime;
  }

  /**
   * When the watchdog last woke: as long as that is the same, at most half a threshold has passed
   * while loops turn, if the watchdog is on time. Spares hooks the clock.
   */
  public static long tick() {
    return wokeAt;
  }

  /** The watchdog will be back by then: from its sleep, or from the look it takes at a loop. */
  public static void due(long nanoTime) {
    dueAt = nanoTime;
  }

  /** The watchdog woke this late, and waited for a CPU so long meanwhile; -1 if unknown. */
  public static void late(long nanos, long runDelay) {
    if (nanos > worst) {
      worst = nanos;
      worstRunDelay = runDelay;
    }
  }

  /** How long it waited for a CPU at its latest wake since the last time asked; -1 if unknown. */
  public static long takeWorstRunDelay() {
    long taken = worstRunDelay;
    worst = 0;
    worstRunDelay = -1;
    return taken;
  }

  /** How much later than promised the watchdog still is, or 0. */
  static long overdue(long now) {
    long due = dueAt;
    return due == Long.MAX_VALUE ? 0 : Math.max(0, now - due);
  }
}
