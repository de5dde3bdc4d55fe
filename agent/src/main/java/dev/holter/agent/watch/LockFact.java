/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.Frames;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * What a thread waits for, who holds it, what the holder does, and so on along the chain.
 *
 * @param name class and identity of the lock
 * @param owners who holds it, then who holds what that one waits for; empty if unknown
 * @param deadlock whether the chain comes back to a thread that is in it
 */
record LockFact(String name, List<Owner> owners, boolean deadlock) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int OWNER_DEPTH = 64;

  /** Chains are two or three long; each link costs the JVM a look at one thread. */
  private static final int LONGEST = 8;

  /**
   * A thread that holds a lock.
   *
   * @param waitsFor the lock it waits for itself, or null
   */
  record Owner(String name, String state, String waitsFor, StackTraceElement[] stack) {}

  /**
   * The lock a thread waits for, or null where it waits for none, or for another than a moment ago.
   *
   * @param state of the thread as its stack was taken
   * @param stack as it was taken
   */
  static LockFact of(long threadId, Thread.State state, StackTraceElement[] stack) {
    ThreadInfo waiting = THREADS.getThreadInfo(threadId);
    LockInfo lock = waiting == null ? null : waiting.getLockInfo();
    if (lock == null || waiting.getThreadState() != state) {
      return null;
    }
    List<Owner> owners = new ArrayList<>();
    List<Long> met = new ArrayList<>(List.of(threadId));
    // who waits to be notified does not wait for whoever holds the monitor just then
    long next = isObjectWait(state, stack) ? -1 : waiting.getLockOwnerId();
    while (next >= 0 && !met.contains(next) && owners.size() < LONGEST) {
      ThreadInfo owner = THREADS.getThreadInfo(next, OWNER_DEPTH);
      if (owner == null) {
        break; // it has ended meanwhile
      }
      met.add(next);
      LockInfo its = owner.getLockInfo();
      owners.add(
          new Owner(
              owner.getThreadName(),
              owner.getThreadState().name(),
              its == null ? null : its.toString(),
              owner.getStackTrace()));
      next = owner.getLockOwnerId();
    }
    return new LockFact(lock.toString(), owners, met.contains(next));
  }

  private static boolean isObjectWait(Thread.State state, StackTraceElement[] stack) {
    return state != Thread.State.BLOCKED
        && stack.length > 0
        && stack[0].getClassName().equals("java.lang.Object");
  }

  /** The owners as text: a line with name, state and lock, their stack, an empty line between. */
  String ownersText() {
    StringBuilder b = new StringBuilder();
    for (Owner o : owners) {
      b.append(b.length() == 0 ? "" : "\n\n").append(o.name.replace('\t', ' ')).append('\t');
      b.append(o.state).append('\t').append(o.waitsFor == null ? "" : o.waitsFor).append('\n');
      b.append(Frames.text(o.stack));
    }
    return b.toString();
  }
}
