/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.Arrays;

/** The middle of some numbers, and the half of them around it. */
public record Spread(double lower, double median, double upper, int count) {

  /** Of at least one number. */
  public static Spread of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted.length);
  }

  /** The quantile of sorted numbers, between neighbours in proportion. */
  static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
