/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/**
 * Timers that a loop has taken from its queue and not run yet, in their order, with when they were
 * due: Netty forgets that as it takes them. Beyond its capacity the oldest are forgotten.
 */
final class TimerQueue {

  /** Not there. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final int CAPACITY = 256;

  private final Object[] tasks = new Object[CAPACITY];
  private final long[] due = new long[CAPACITY];
  private int first;
  private int size;

  void add(Object task, long dueAt) {
    int at = (first + size) & (CAPACITY - 1);
    tasks[at] = task;
    due[at] = dueAt;
    if (size == CAPACITY) {
      first = (first + 1) & (CAPACITY - 1);
    } else {
      size++;
    }
  }

  /** When a task was due, and forgets it and all before it: tasks run in the order of taking. */
  long take(Object task) {
    for (int i = 0; i < size; i++) {
      int at = (first + i) & (CAPACITY - 1);
      if (tasks[at] == task) {
        forget(i + 1);
        return due[at];
      }
    }
    return UNKNOWN;
  }

  private void forget(int count) {
    for (int i = 0; i < count; i++) {
      tasks[first] = null;
      first = (first + 1) & (CAPACITY - 1);
    }
    size -= count;
  }
}
