/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import org.HdrHistogram.IntCountsHistogram;

/**
 * Durations of several intervals, added up until they are due to be written. Not thread-safe.
 *
 * <p>Grows with the longest duration: a loop that is quick takes some 2 KB.
 */
final class PendingHistogram {

  // as dev.holter.agent.loop.IntervalHistogram has them
  private static final long LOWEST = 1_000L;
  private static final int DIGITS = 2;

  private final IntCountsHistogram counts = new IntCountsHistogram(LOWEST, 2 * LOWEST, DIGITS);

  PendingHistogram() {
    counts.setAutoResize(true);
  }

  void add(IntCountsHistogram interval) {
    if (interval.getTotalCount() > 0) {
      counts.add(interval);
    }
  }

  boolean isEmpty() {
    return counts.getTotalCount() == 0;
  }

  /** What was added since the last time, as events carry it, or null for nothing. */
  String take() {
    if (isEmpty()) {
      return null;
    }
    String text = Histograms.text(counts);
    counts.reset();
    return text;
  }
}
