/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import java.util.List;

/** Percentiles that are worth their name. */
final class Percentiles {

  /** With fewer, the 99th percentile is the maximum by another name. */
  static final int ENOUGH = 100;

  private Percentiles() {}

  /** The 99th percentile, or null if there are too few. */
  static Double p99(List<Double> values) {
    if (values.size() < ENOUGH) {
      return null;
    }
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(0.99 * sorted.size()) - 1);
  }
}
