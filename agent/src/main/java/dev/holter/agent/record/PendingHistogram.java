/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import org.HdrHistogram.IntCountsHistogram;

/**
 * Durations of several intervals, added up until they are due to be written. Not thread-safe.
 *
 * <p>Takes room only while there is something to keep: hundreds of loops have two each.
 */
final class PendingHistogram {

  // as dev.holter.agent.loop.IntervalHistogram has them
  private static final long LOWEST = 1_000L;
  private static final int DIGITS = 2;

  private IntCountsHistogram counts;

  void add(IntCountsHistogram interval) {
    if (interval.getTotalCount() == 0) {
      return;
    }
    if (counts == null) {
      counts = new IntCountsHistogram(LOWEST, 2 * LOWEST, DIGITS);
      counts.setAutoResize(true);
    }
    counts.add(interval);
  }

  boolean isEmpty() {
    return counts == null;
  }

  /** What was added since the last time, as events carry it, or null for nothing. */
  String take() {
    if (counts == null) {
      return null;
    }
    String text = Histograms.text(counts);
    counts = null;
    return text;
  }
}
