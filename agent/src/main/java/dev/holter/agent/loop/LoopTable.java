/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * Finds the {@link LoopThread} of the running thread without a {@code ThreadLocal}, whose own code
 * a hook inside the JDK must not depend on.
 *
 * <p>An open-addressed table that is replaced as a whole when a thread joins or leaves. A look-up
 * costs one volatile read, one masked index and one identity check; a thread that never polled
 * mostly meets an empty slot.
 */
public final class LoopTable {

  // volatile: readers must see a fully filled table; a plain load on x86, an acquire elsewhere
  private static volatile LoopThread[] table = new LoopThread[64];

  // slots that are taken, also by threads that have ended. Under this class's lock.
  private static int used;

  private LoopTable() {}

  /** The running thread's entry, or null where it never polled. No allocation, no lock. */
  public static LoopThread current() {
    LoopThread[] slots = table;
    Thread thread = Thread.currentThread();
    int mask = slots.length - 1;
    int i = slot(thread) & mask;
    LoopThread entry;
    while ((entry = slots[i]) != null) {
      if (entry.is(thread)) {
        return entry;
      }
      i = (i + 1) & mask;
    }
    return null;
  }

  /**
   * Adds the running thread's entry; the table stays at most an eighth full, so that strangers find
   * a gap at once. Where there is room it goes in as it is: nobody but its own thread looks for it.
   */
  static synchronized void add(LoopThread entry) {
    if (!Registration.isOpen()) {
      return;
    }
    LoopThread[] slots = table;
    if ((used + 1) * 8 <= slots.length) {
      place(slots, entry);
      used++;
    } else {
      rebuild(entry);
    }
  }

  /** Forgets all threads. */
  static synchronized void clear() {
    table = new LoopThread[64];
    used = 0;
  }

  /** Forgets threads that have ended. Called by the watchdog now and then. */
  public static synchronized void sweep() {
    for (LoopThread entry : table) {
      if (entry != null && entry.ended()) {
        rebuild(null);
        return;
      }
    }
  }

  /** Forgets one thread. */
  static synchronized void remove(LoopThread gone) {
    gone.forget();
    rebuild(null);
  }

  private static void rebuild(LoopThread added) {
    LoopThread[] old = table;
    int live = added == null ? 0 : 1;
    for (LoopThread entry : old) {
      if (entry != null && !entry.ended()) {
        live++;
      }
    }
    int size = 64;
    while (size < live * 16) {
      size <<= 1; // room for as many again, or a thousand threads would be moved a thousand times
    }
    LoopThread[] next = new LoopThread[size];
    for (LoopThread entry : old) {
      if (entry != null && !entry.ended()) {
        place(next, entry);
      }
    }
    if (added != null) {
      place(next, added);
    }
    used = live;
    table = next;
  }

  private static void place(LoopThread[] slots, LoopThread entry) {
    Thread thread = entry.thread();
    if (thread == null) {
      return;
    }
    int i = slot(thread) & (slots.length - 1);
    while (slots[i] != null) {
      i = (i + 1) & (slots.length - 1);
    }
    slots[i] = entry;
  }

  // Thread.getId is a field load once compiled; threadId() exists from 19 on only
  @SuppressWarnings("deprecation")
  private static int slot(Thread thread) {
    return (int) thread.getId();
  }
}
