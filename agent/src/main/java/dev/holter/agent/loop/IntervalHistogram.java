/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import org.HdrHistogram.IntCountsHistogram;
import org.HdrHistogram.WriterReaderPhaser;

/**
 * Durations of one interval: recorded by one thread, taken by another, and none lost between.
 *
 * <p>The writer is wait-free (two atomic adds); the reader waits at most for one recording in
 * progress. Takes 14 KB: the side to swap in is the reader's, who has one for hundreds of these.
 */
public final class IntervalHistogram {

  private final WriterReaderPhaser phaser = new WriterReaderPhaser();
  // volatile: swapped by the reader under the phaser's protocol
  private volatile Interval active = new Interval();

  /** What is recorded into: 1 µs to 1 h at two significant digits, and the exact maximum. */
  public static final class Interval {

    private static final long LOWEST = 1_000L;
    private static final long HIGHEST = 3_600_000_000_000L;

    /** Counts of durations in nanoseconds. */
    public final IntCountsHistogram counts = new IntCountsHistogram(LOWEST, HIGHEST, 2);

    /** The longest, not rounded to a bucket. */
    public long max;

    private void record(long nanos) {
      if (counts.getTotalCount() >= Integer.MAX_VALUE) {
        clear(); // nobody takes it, and a full bucket throws
      }
      counts.recordValue(nanos > HIGHEST ? HIGHEST : nanos < 0 ? 0 : nanos);
      if (nanos > max) {
        max = nanos;
      }
    }

    private void clear() {
      counts.reset();
      max = 0;
    }
  }

  /** Records a duration in nanoseconds; longer than an hour counts as an hour. */
  public void record(long nanos) {
    long phase = phaser.writerCriticalSectionEnter();
    try {
      active.record(nanos);
    } finally {
      phaser.writerCriticalSectionExit(phase);
    }
  }

  /**
   * What was recorded since the last take: the reader's own from here on, to look at and then to
   * swap in somewhere. One reader at a time.
   *
   * @param next recorded into from here on, after it has been emptied
   */
  public Interval take(Interval next) {
    phaser.readerLock();
    try {
      Interval taken = active;
      next.clear();
      active = next;
      phaser.flipPhase();
      return taken;
    } finally {
      phaser.readerUnlock();
    }
  }
}
