/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.read.LiveBeat;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/**
 * The last minute of one loop's beats. What leaves it is subtracted again, so that a minute costs
 * one histogram and not sixty.
 */
final class LoopMinute {

  // what the agent records with
  private static final int DIGITS = 2;

  private final Deque<LiveBeat> beats = new ArrayDeque<>();
  private final Histogram gaps = new Histogram(DIGITS);

  LoopMinute() {
    gaps.setAutoResize(true);
  }

  void add(LiveBeat beat) {
    beats.add(beat);
    gaps.add(beat.gaps());
  }

  /** Forgets what was written before this time. */
  void forget(long before) {
    while (!beats.isEmpty() && beats.peek().end() < before) {
      gaps.subtract(beats.poll().gaps());
    }
  }

  /** When it was last heard to turn, or 0. */
  long last() {
    return beats.isEmpty() ? 0 : beats.peekLast().end();
  }

  long percentile(double percentile) {
    return gaps.getTotalCount() == 0 ? 0 : gaps.getValueAtPercentile(percentile);
  }

  /** Exact, not rounded to a bucket of the histogram. */
  long longest() {
    return beats.stream().mapToLong(LiveBeat::max).max().orElse(0);
  }

  long turns() {
    return beats.stream().mapToLong(LiveBeat::turns).sum();
  }
}
