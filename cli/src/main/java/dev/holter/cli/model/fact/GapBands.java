/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/** Bands of gap lengths, as a heatmap shows them: 1, 2, 5, 10 and so on. */
public final class GapBands {

  private static final long[] FROM = {
    0,
    100_000L,
    200_000L,
    500_000L,
    1_000_000L,
    2_000_000L,
    5_000_000L,
    10_000_000L,
    20_000_000L,
    50_000_000L,
    100_000_000L,
    200_000_000L,
    500_000_000L,
    1_000_000_000L,
    2_000_000_000L,
    5_000_000_000L,
    10_000_000_000L,
  };

  public static final int COUNT = FROM.length;

  private GapBands() {}

  /** Where a band begins, in nanoseconds. */
  public static long from(int band) {
    return FROM[band];
  }

  /** The band of a gap. */
  public static int of(long nanos) {
    int band = COUNT - 1;
    while (band > 0 && nanos < FROM[band]) {
      band--;
    }
    return band;
  }
}
