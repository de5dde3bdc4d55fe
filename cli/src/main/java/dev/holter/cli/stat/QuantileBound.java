/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import org.HdrHistogram.Histogram;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** What so many values can say of a quantile: with too few it has no bound, however they fall. */
public final class QuantileBound {

  private static final double RISK = 0.05;

  private QuantileBound() {}

  /** The fewest values with which the quantile has an upper bound of 95 %: 299 at 99 %. */
  public static long fewest(double percentile) {
    return (long) Math.ceil(Math.log(RISK) / Math.log(percentile / 100));
  }

  /** The quantile is no less, with 95 % confidence; 0 where nothing can be said. */
  public static long low(Histogram h, double percentile) {
    long n = h.getTotalCount();
    if (n == 0 || n > Integer.MAX_VALUE) {
      return n == 0 ? 0 : h.getValueAtPercentile(percentile);
    }
    int rank =
        BinomialDistribution.of((int) n, percentile / 100).inverseCumulativeProbability(RISK);
    return rank == 0 ? 0 : h.lowestEquivalentValue(h.getValueAtPercentile(100.0 * rank / n));
  }
}
