/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Answers as they come: how many, and how late each was. Where the server is to be kept busy an
 * answer is followed by the next request.
 */
final class Answers {

  private static final long LONGEST = 60_000_000_000L;

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  // 3 digits; answers come on one thread, and it is read when all have come
  private final Histogram histogram = new Histogram(LONGEST, 3);
  private final boolean again;
  // volatile, both: set by the thread that began, read by the one that answers come to
  private volatile long timed = System.nanoTime();
  private volatile boolean over;

  Answers(boolean again) {
    this.again = again;
  }

  /** What was to be asked before that time leaves no time of its own. */
  void timedFrom(long intended) {
    timed = intended;
  }

  /** An answer to what was to be asked at that time. Whether the next is to be asked at once. */
  boolean came(long intended) {
    if (intended - timed >= 0) {
      histogram.recordValue(Math.min(LONGEST, Math.max(0, System.nanoTime() - intended)));
    }
    boolean next = again && !over;
    if (next) {
      repeated.incrementAndGet();
    }
    count.incrementAndGet();
    return next;
  }

  /** How many were asked at once upon an answer. */
  long repeated() {
    return repeated.get();
  }

  long count() {
    return count.get();
  }

  void end() {
    over = true;
  }

  Histogram histogram() {
    return histogram;
  }
}
