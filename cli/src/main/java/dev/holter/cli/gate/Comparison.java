/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.RuleAnswer;

/** One test of HEAD against BASE, which shares the risk of a false alarm with all others. */
interface Comparison {

  /** The risk that all comparisons of a gate take together. */
  double ALPHA = 0.05;

  /** How probable so great a difference is by chance, before the correction. */
  double p();

  /**
   * What it comes to.
   *
   * @param corrected the probability, for so many tests
   * @param incomparable why the sides' times cannot be compared; null if they can
   */
  RuleAnswer answer(double corrected, int tests, String incomparable);
}
