/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The median of paired comparisons, and where it lies with 95 % confidence.
 *
 * <p>A bootstrap in two steps: processes are drawn first, then the pairs taken of each. Pairs of
 * the same processes are no independent witnesses, since the compiler lays code out anew in each
 * process; to draw among pairs alone would make the interval too narrow.
 */
public record Interval(double value, double low, double high, int pairs) {

  private static final int DRAWS = 2000;

  /** Any seed will do; a fixed one gives the same page from the same results. */
  private static final long SEED = 20261121;

  /** Of comparisons by block, each of at least one. */
  static Interval of(List<double[]> blocks) {
    Random random = new Random(SEED);
    double[] all = blocks.stream().flatMapToDouble(Arrays::stream).toArray();
    double[] medians = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      medians[i] = median(draw(blocks, random));
    }
    Arrays.sort(medians);
    return new Interval(
        median(all), Spread.at(medians, 0.025), Spread.at(medians, 0.975), all.length);
  }

  private static double[] draw(List<double[]> blocks, Random random) {
    double[][] drawn = new double[blocks.size()][];
    int total = 0;
    for (int i = 0; i < drawn.length; i++) {
      double[] block = blocks.get(random.nextInt(blocks.size()));
      drawn[i] = new double[block.length];
      for (int j = 0; j < block.length; j++) {
        drawn[i][j] = block[random.nextInt(block.length)];
      }
      total += block.length;
    }
    double[] flat = new double[total];
    int at = 0;
    for (double[] block : drawn) {
      System.arraycopy(block, 0, flat, at, block.length);
      at += block.length;
    }
    return flat;
  }

  private static double median(double[] numbers) {
    Arrays.sort(numbers);
    return Spread.at(numbers, 0.5);
  }
}
