/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Whether what no run of BASE has, and some of HEAD have, is there by chance (Fisher). */
public final class RunsTest {

  private RunsTest() {}

  /** How probable it is that so many runs are all of HEAD, dealt out among all. */
  public static double p(int base, int head, int having) {
    return HypergeometricDistribution.of(base + head, head, having).probability(having);
  }
}
