/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * Numbers over time, in steps that grow with the recording: a day takes no more memory than a
 * minute. Steps begin at multiples of their length, so that two series can be laid together.
 */
public final class Steps {

  /** More would not be told apart on a screen. */
  public static final int MOST = 360;

  /** How often loops and the control beat: nothing is known in finer steps. */
  private static final long FINEST = 1_000_000_000L;

  private final int columns;
  private final LongBinaryOperator join;
  private final TreeMap<Long, long[]> steps = new TreeMap<>();
  private long length = FINEST;

  private Steps(int columns, LongBinaryOperator join) {
    this.columns = columns;
    this.join = join;
  }

  /** Numbers that add up. */
  public static Steps sums(int columns) {
    return new Steps(columns, Long::sum);
  }

  /** Numbers of which the largest counts. */
  public static Steps maxima() {
    return new Steps(1, Math::max);
  }

  public void add(long time, int column, long value) {
    long[] at = steps.computeIfAbsent(Math.floorDiv(time, length), i -> new long[columns]);
    at[column] = join.applyAsLong(at[column], value);
    while (span() > MOST) {
      coarsen(2 * length);
    }
  }

  public void add(Steps o) {
    long common = Math.max(length, o.length);
    coarsen(common);
    o.at(common).forEach((i, values) -> merge(i, values));
    while (span() > MOST) {
      coarsen(2 * length);
    }
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  public long first() {
    return steps.firstKey() * length;
  }

  /** When the last step ends. */
  public long end() {
    return (steps.lastKey() + 1) * length;
  }

  public long length() {
    return length;
  }

  /** The numbers by step, in steps of this length, which is the series' own or a coarser one. */
  public Map<Long, long[]> at(long stepLength) {
    Steps coarse = new Steps(columns, join);
    coarse.length = stepLength;
    long times = stepLength / length;
    steps.forEach((i, values) -> coarse.merge(Math.floorDiv(i, times), values));
    return coarse.steps;
  }

  private void coarsen(long to) {
    if (to > length) {
      Map<Long, long[]> coarse = at(to);
      steps.clear();
      steps.putAll(coarse);
      length = to;
    }
  }

  private void merge(long index, long[] values) {
    long[] at = steps.computeIfAbsent(index, i -> new long[columns]);
    for (int c = 0; c < columns; c++) {
      at[c] = join.applyAsLong(at[c], values[c]);
    }
  }

  private long span() {
    return steps.isEmpty() ? 0 : steps.lastKey() - steps.firstKey() + 1;
  }
}
