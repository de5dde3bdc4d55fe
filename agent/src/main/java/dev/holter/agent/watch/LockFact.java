/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.Frames;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * What a thread waits for, who holds it, and what the holder does.
 *
 * @param name class and identity of the lock
 * @param owner name of the owning thread, or null
 * @param ownerState its state, or null
 * @param ownerFrames its stack, or null
 */
record LockFact(String name, String owner, String ownerState, String ownerFrames) {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int OWNER_DEPTH = 64;

  /** The lock a thread waits for, or null where it waits for none. */
  static LockFact of(long threadId) {
    ThreadInfo waiting = THREADS.getThreadInfo(threadId);
    LockInfo lock = waiting == null ? null : waiting.getLockInfo();
    if (lock == null) {
      return null;
    }
    long ownerId = waiting.getLockOwnerId();
    ThreadInfo owner = ownerId < 0 ? null : THREADS.getThreadInfo(ownerId, OWNER_DEPTH);
    if (owner == null) {
      return new LockFact(lock.toString(), waiting.getLockOwnerName(), null, null);
    }
    return new LockFact(
        lock.toString(),
        owner.getThreadName(),
        owner.getThreadState().name(),
        Frames.text(owner.getStackTrace()));
  }
}
