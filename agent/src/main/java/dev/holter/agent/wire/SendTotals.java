/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/**
 * What one loop has sent so far, and how much of it late. Written by the loop's thread; the
 * periodic events read the numbers, which may be of different moments then.
 */
final class SendTotals {

  long flushes;
  long messages;
  long bunches;
  long oldest;

  /** Late flushes by stage. */
  final long[] late = new long[Stage.values().length];

  private long toldLate;
  private long toldFlushes;

  void late(Stage stage, long age) {
    late[stage.ordinal()]++;
    if (stage != Stage.SOCKET) {
      oldest = Math.max(oldest, age); // a peer that reads slowly is no news of this loop
    }
  }

  /** Whether to tell again: of what is late soon, of all as a chunk ends. */
  boolean isDue(boolean all) {
    long sum = bunches;
    for (long n : late) {
      sum += n;
    }
    boolean due = sum != toldLate || all && flushes != toldFlushes;
    if (due) {
      toldLate = sum;
      toldFlushes = flushes;
    }
    return due;
  }
}
