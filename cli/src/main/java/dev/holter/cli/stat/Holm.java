/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import java.util.stream.IntStream;

/**
 * Holm's correction: of twenty tests one is below 5 % by chance, so that each has to be stricter.
 */
public final class Holm {

  private Holm() {}

  /** The same probabilities, in their order, corrected for how many there are. */
  public static double[] adjust(double[] p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted((a, b) -> Double.compare(p[a], p[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[p.length];
    double least = 0;
    for (int rank = 0; rank < order.length; rank++) {
      least = Math.max(least, Math.min(1, (p.length - rank) * p[order[rank]]));
      adjusted[order[rank]] = least;
    }
    return adjusted;
  }
}
