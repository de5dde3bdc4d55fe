/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/**
 * Timers that a loop has taken from its queue and not run yet, in their order, with when they were
 * due: Netty forgets that as it takes them. After a stall it may take thousands before it runs the
 * first; beyond {@link #MOST} the oldest are forgotten.
 */
final class TimerQueue {

  /** Not there. */
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Powers of two. */
  private static final int FEW = 16;

  private static final int MOST = 16_384;

  /** Tasks run in the order of taking; only some that never ran may lie before one. */
  private static final int LOOK = 256;

  private Object[] tasks = new Object[FEW];
  private long[] due = new long[FEW];
  private int mask = FEW - 1;
  private int first;
  private int size;

  void add(Object task, long dueAt) {
    if (size == tasks.length) {
      if (size < MOST) {
        grow();
      } else {
        forget(1);
      }
    }
    int at = (first + size) & mask;
    tasks[at] = task;
    due[at] = dueAt;
    size++;
  }

  private void grow() {
    Object[] moreTasks = new Object[2 * size];
    long[] moreDue = new long[2 * size];
    for (int i = 0; i < size; i++) {
      moreTasks[i] = tasks[(first + i) & mask];
      moreDue[i] = due[(first + i) & mask];
    }
    tasks = moreTasks;
    due = moreDue;
    mask = moreTasks.length - 1;
    first = 0;
  }

  /** When a task was due, and forgets it and all before it: tasks run in the order of taking. */
  long take(Object task) {
    int most = Math.min(size, LOOK);
    for (int i = 0; i < most; i++) {
      int at = (first + i) & mask;
      if (tasks[at] == task) {
        long dueAt = due[at];
        forget(i + 1);
        return dueAt;
      }
    }
    return UNKNOWN;
  }

  private void forget(int count) {
    for (int i = 0; i < count; i++) {
      tasks[first] = null;
      first = (first + 1) & mask;
    }
    size -= count;
  }
}
