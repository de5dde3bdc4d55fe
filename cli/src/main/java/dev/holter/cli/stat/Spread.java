/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Whether counts of several runs differ by more than counts do by chance. */
public final class Spread {

  private static final double RISK = 0.01;

  private Spread() {}

  /** Of counts against each run's exposure; a single run tells nothing. */
  public static boolean uneven(long[] counts, double[] exposures) {
    double all = Arrays.stream(counts).sum();
    double exposure = Arrays.stream(exposures).sum();
    if (counts.length < 2 || all == 0 || exposure == 0) {
      return false;
    }
    double chi = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = all * exposures[i] / exposure;
      chi += expected == 0 ? 0 : (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return ChiSquaredDistribution.of(counts.length - 1).survivalProbability(chi) < RISK;
  }
}
