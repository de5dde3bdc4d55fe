/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The CPU time that evidence and events may take, all loops together, and what is left out where
 * they would take more: evidence first, then events, never a count.
 *
 * <p>An account that is paid into as time passes and drawn on by what is done. A little is saved
 * up, so that an incident that begins is told whole. Events may draw half of it at most: a flood of
 * them must not leave the stalls without evidence. Thread-safe.
 */
public final class Budget {

  /** Further stacks of a stall that has one. */
  public static final int REPEATS = 1;

  /** Any stack of a stall, and the clocks of its thread. */
  public static final int STACKS = 2;

  /** Events of stalls and calls beyond the first few. */
  public static final int EVENTS = 4;

  /** So many seconds' worth are saved up: a JVM that starts is slow at everything, also at this. */
  private static final long SAVED = 30;

  private static final double SECOND = 1_000_000_000;

  /** An event that seems to have cost more was interrupted; at 5 to 150 µs an event. */
  private static final long DEAREST = 1_000_000L;

  private static final AtomicLong ALL = new AtomicLong();
  private static final AtomicLong FOR_EVENTS = new AtomicLong();
  private static final AtomicLong SPENT = new AtomicLong();

  // nanoseconds a second, 0 for no limit. Volatile: set where Holter starts, read by the hooks
  private static volatile long rate;

  // used by the watchdog alone
  private static long paidAt;

  // volatile: written by whoever is refused, taken once a second; a lost race is made good by the
  // next refusal
  private static volatile int leftOut;
  private static volatile int latelyLeftOut;

  private Budget() {}

  /** Begins anew, with all saved up. */
  public static void open(long nanosPerSecond) {
    rate = nanosPerSecond;
    ALL.set(SAVED * nanosPerSecond);
    FOR_EVENTS.set(SAVED * nanosPerSecond / 2);
    SPENT.set(0);
    leftOut = 0;
    latelyLeftOut = 0;
    paidAt = System.nanoTime();
  }

  /** Pays in what has come due. Called by the watchdog at each wake. */
  public static void pay(long now) {
    double due = (now - paidAt) / SECOND * rate;
    paidAt = now;
    pay(ALL, (long) due, SAVED * rate);
    pay(FOR_EVENTS, (long) (due / 2), SAVED * rate / 2);
  }

  private static void pay(AtomicLong account, long due, long most) {
    long left = account.addAndGet(due);
    // first events ask nobody; a debt of them must not blind for long
    long least = -most / SAVED;
    if (left > most || left < least) {
      account.addAndGet((left > most ? most : least) - left);
    }
  }

  /** Evidence was taken that cost so much. */
  public static void evidence(long nanos) {
    ALL.addAndGet(-nanos);
    SPENT.addAndGet(nanos);
  }

  /** An event was written, which the running thread began at this {@code nanoTime}. */
  public static void event(long since) {
    long nanos = Math.min(System.nanoTime() - since, DEAREST);
    FOR_EVENTS.addAndGet(-nanos);
    evidence(nanos);
  }

  /** Whether there is enough left for one more of a kind; notes where not. */
  public static boolean allows(int what) {
    long left = what == EVENTS ? FOR_EVENTS.get() : ALL.get();
    if (rate == 0 || left > (what == REPEATS ? SAVED * rate / 2 : 0)) {
      return true;
    }
    if ((leftOut & what) == 0) {
      leftOut |= what;
    }
    return false;
  }

  /** What was left out since the last time asked, as bits. Called about once a second. */
  public static int takeLeftOut() {
    latelyLeftOut = leftOut;
    leftOut = 0;
    return latelyLeftOut;
  }

  /** What was left out in the last second or so, as bits. */
  public static int latelyLeftOut() {
    return latelyLeftOut;
  }

  /** Nanoseconds spent so far. */
  public static long spent() {
    return SPENT.get();
  }
}
