/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import java.util.List;

/**
 * The gaps of loops with like names, all of a side in one histogram.
 *
 * @param loops the names, digits as #
 * @param baseLoops how many there are
 */
public record GapChange(
    String loops,
    int baseLoops,
    int headLoops,
    long baseTurns,
    long headTurns,
    List<Quantile> quantiles,
    double baseMaxMs,
    double headMaxMs) {

  /**
   * A quantile of both sides.
   *
   * @param percentile 50, 90, 99 or 99.9
   * @param baseMs null where there are too few turns to tell
   */
  public record Quantile(double percentile, Double baseMs, Double headMs, Change change) {}
}
