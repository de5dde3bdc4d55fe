/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Whether times of one kind are longer than those of another, by their ranks (Mann and Whitney): a
 * single very long one proves nothing.
 *
 * @param p how probable so great a difference is where there is none
 */
public record LengthTest(double p, double firstMedian, double secondMedian) {

  /** With fewer on a side nothing could be shown. */
  private static final int FEWEST = 3;

  /** More need not be ranked to tell the same. */
  private static final int MOST = 5000;

  /** Null where there are too few. */
  public static LengthTest of(double[] first, double[] second) {
    if (first.length < FEWEST || second.length < FEWEST) {
      return null;
    }
    double p = MannWhitneyUTest.withDefaults().test(some(first), some(second)).getPValue();
    // where all are of one length there are no ranks
    return new LengthTest(Double.isNaN(p) ? 1 : p, median(first), median(second));
  }

  private static double[] some(double[] values) {
    if (values.length <= MOST) {
      return values;
    }
    double[] some = new double[MOST];
    for (int i = 0; i < MOST; i++) {
      some[i] = values[(int) ((long) i * values.length / MOST)];
    }
    return some;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
