/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When messages were handed to their loop by threads other than its own: a clock read and a store
 * into a table of fixed size. It goes by identity hashes and holds no object; where two fall
 * together the older one stays, since the oldest is what is asked for.
 */
final class HandoverTimes {

  /** Nobody knows. */
  static final long UNKNOWN = 0;

  private static final int SLOTS = 4096;
  private static final int SLOT_BITS = 12;

  // of an entry the upper bits are those of the hash that the slot does not tell, the lower ones
  // microseconds
  private static final int TIME_BITS = 44;
  private static final long TIME = (1L << TIME_BITS) - 1;

  /** What has waited longer, in nanoseconds, was never run. */
  private static final long ABANDONED = 60_000_000_000L;

  private static final AtomicLongArray ENTRIES = new AtomicLongArray(SLOTS);
  private static final long BASE = System.nanoTime() - 1_000_000L;

  // volatile: whether there may be any, so that a loop to which nothing was handed needs to hash
  // nothing; set by whoever stores one, cleared by the sweep, else only read
  private static volatile boolean used;

  // a moment of late, by nanoTime: entries tell their time up to 203 days, and this tells which.
  // Volatile: written by the sweep alone, once a second, and read by loops
  private static volatile long lately = BASE;

  private HandoverTimes() {}

  /** Whether no message has been waiting for its loop for longer than a moment. */
  static boolean isEmpty() {
    return !used;
  }

  /**
   * Forgets what was never run, and finds out whether there is anything. Looks twice: what comes as
   * it looks for the first time sets the flag before, and is found the second time.
   */
  static void sweep(long now) {
    lately = now;
    if (used && !isAnyLeft(now)) {
      used = false;
      if (isAnyLeft(now)) {
        used = true;
      }
    }
  }

  private static boolean isAnyLeft(long now) {
    boolean any = false;
    for (int slot = 0; slot < SLOTS; slot++) {
      long entry = ENTRIES.get(slot);
      if (entry != 0) {
        boolean gone = now - time(entry, now) > ABANDONED;
        any |= !gone || !ENTRIES.compareAndSet(slot, entry, 0);
      }
    }
    return any;
  }

  /** A message is handed over. Called by any thread. */
  static void handed(Object message, long now) {
    int hash = System.identityHashCode(message);
    int slot = hash & (SLOTS - 1);
    long old = ENTRIES.getPlain(slot);
    if (old == 0 || now - time(old, now) > ABANDONED || old >>> TIME_BITS == hash >>> SLOT_BITS) {
      // two threads at once may both write: one of the two times is lost then. Volatile, so that
      // it is there for the sweep before the flag is looked at
      ENTRIES.set(slot, (long) (hash >>> SLOT_BITS) << TIME_BITS | micros(now));
      if (!used) {
        used = true;
      }
    }
  }

  /** When a message was handed over, by {@code System.nanoTime}, and forgets it; or unknown. */
  static long take(Object message) {
    int hash = System.identityHashCode(message);
    int slot = hash & (SLOTS - 1);
    long entry = ENTRIES.getAcquire(slot);
    if (entry == 0 || entry >>> TIME_BITS != hash >>> SLOT_BITS) {
      return UNKNOWN;
    }
    ENTRIES.setPlain(slot, 0);
    return time(entry, lately);
  }

  /** The time of an entry, by {@code nanoTime}: of those it may stand for, the one nearest. */
  private static long time(long entry, long near) {
    int unused = Long.SIZE - TIME_BITS;
    long apart = (entry & TIME) - micros(near) << unused >> unused;
    return near + apart * 1000;
  }

  private static long micros(long now) {
    return ((now - BASE) / 1000) & TIME;
  }
}
