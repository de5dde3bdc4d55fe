/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.stalls;

import java.util.Comparator;
import java.util.List;

/**
 * A stall as a tool tells it, or as it was planted.
 *
 * @param start nanoseconds since 1970
 * @param nanos its length
 * @param known when the tool first knew, in nanoseconds since 1970
 * @param stack whether there is a stack of the thread
 */
public record Seen(long start, long nanos, long known, boolean stack) {

  /** The JVM's, the recording's and the system's clocks agree about a time by this much. */
  private static final long CLOCKS = 1_000_000;

  /** What of these is about a stall: half of it at least, or it may be another one. */
  public Seen among(List<Seen> told) {
    return told.stream()
        .filter(t -> overlap(t) >= nanos / 2)
        .max(Comparator.comparingLong(this::overlap))
        .orElse(null);
  }

  private long overlap(Seen other) {
    long end = Math.min(start + nanos, other.start + other.nanos + CLOCKS);
    return end - Math.max(start, other.start - CLOCKS);
  }
}
