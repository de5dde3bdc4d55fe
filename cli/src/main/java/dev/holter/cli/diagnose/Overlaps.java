/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Things that last, by their start: days of recording hold too many to search for each stall. */
final class Overlaps<T> {

  private final ToLongFunction<T> start;
  private final ToLongFunction<T> end;
  private final TreeMap<Long, List<T>> byStart = new TreeMap<>();
  private long longest;

  Overlaps(ToLongFunction<T> start, ToLongFunction<T> end) {
    this.start = start;
    this.end = end;
  }

  void add(T lasting) {
    long from = start.applyAsLong(lasting);
    longest = Math.max(longest, end.applyAsLong(lasting) - from);
    byStart.computeIfAbsent(from, t -> new ArrayList<>(1)).add(lasting);
  }

  /** Those that share a moment with this time, first ones first. */
  List<T> with(long from, long to) {
    List<T> found = new ArrayList<>();
    for (List<T> sameStart : byStart.subMap(from - longest, true, to, true).values()) {
      for (T lasting : sameStart) {
        if (end.applyAsLong(lasting) >= from) {
          found.add(lasting);
        }
      }
    }
    return found;
  }
}
