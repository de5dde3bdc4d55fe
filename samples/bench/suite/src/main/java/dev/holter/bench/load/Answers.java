/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Answers as they come: how many, and how late each was, by the tenth of a second in which it was
 * due. Where the server is to be kept busy an answer is followed by the next request.
 */
final class Answers {

  /** Nanoseconds of requests that are told together. */
  static final long WINDOW = 100_000_000;

  private static final long LONGEST = 60_000_000_000L;

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  // 3 digits; answers come on one thread, and they are read when all have come
  private final List<Histogram> windows;
  private final boolean again;
  // volatile, both: set by the thread that asks, read by the one that answers come to
  private volatile long start = System.nanoTime();
  private volatile boolean over;

  /**
   * Answers of so many windows.
   *
   * @param again whether an answer is followed by the next request
   */
  Answers(boolean again, int windowCount) {
    this.again = again;
    windows = Stream.generate(() -> new Histogram(LONGEST, 3)).limit(windowCount).toList();
  }

  /** The first window begins. */
  void start(long at) {
    start = at;
  }

  /** An answer to what was to be asked at that time. Whether the next is to be asked at once. */
  boolean came(long intended) {
    int window = (int) Math.min((intended - start) / WINDOW, windows.size() - 1L);
    long late = System.nanoTime() - intended;
    windows.get(Math.max(0, window)).recordValue(Math.min(LONGEST, Math.max(0, late)));
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

  List<Histogram> windows() {
    return windows;
  }
}
