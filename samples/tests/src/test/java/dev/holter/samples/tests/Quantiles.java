/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.Locale;
import java.util.stream.LongStream;

/** Some times in nanoseconds, in order of size. */
record Quantiles(long[] sorted) {

  static Quantiles of(LongStream nanos) {
    return new Quantiles(nanos.sorted().toArray());
  }

  /** The smallest that so large a share does not exceed; 0 of none. */
  long at(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)];
  }

  String millis(double share) {
    return String.format(Locale.ROOT, "%.3f", at(share) / 1e6);
  }
}
