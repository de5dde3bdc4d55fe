/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import java.util.Arrays;

/** The run in the middle, which one wild run cannot move; of two the lower. */
final class Medians {

  private Medians() {}

  static double of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }
}
