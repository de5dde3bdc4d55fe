/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import java.util.Arrays;

/**
 * Whether the runs of one side have larger values than those of another, by all ways to deal the
 * same values out to both: exact, also where values are equal, and a single wild run cannot decide
 * it, because ranks are what is dealt out.
 */
public final class RankTest {

  private RankTest() {}

  /** How probable it is that chance gives HEAD ranks as high as it has, or higher. */
  public static double p(double[] base, double[] head) {
    if (base.length == 0 || head.length == 0) {
      return 1;
    }
    int[] ranks = doubledRanks(base, head);
    int observed = 0;
    for (int i = base.length; i < ranks.length; i++) {
      observed += ranks[i];
    }
    double[] ways = waysToSum(ranks, head.length);
    double all = 0;
    double asHigh = 0;
    for (int sum = 0; sum < ways.length; sum++) {
      all += ways[sum];
      asHigh += sum >= observed ? ways[sum] : 0;
    }
    return asHigh / all;
  }

  /** The least that it can be with so many runs: all of HEAD above all of BASE. */
  public static double least(int base, int head) {
    double ways = 1;
    for (int i = 1; i <= head; i++) {
      ways = ways * (base + i) / i;
    }
    return 1 / ways;
  }

  /** Twice each value's rank among all, so that the mean rank of equal ones is whole. */
  private static int[] doubledRanks(double[] base, double[] head) {
    double[] all = Arrays.copyOf(base, base.length + head.length);
    System.arraycopy(head, 0, all, base.length, head.length);
    int[] ranks = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      int below = 0;
      int equal = 0;
      for (double other : all) {
        below += other < all[i] ? 1 : 0;
        equal += other == all[i] ? 1 : 0;
      }
      ranks[i] = 2 * below + equal + 1;
    }
    return ranks;
  }

  /** In how many ways so many of the ranks add up to each sum. */
  private static double[] waysToSum(int[] ranks, int chosen) {
    int most = Arrays.stream(ranks).sum();
    double[][] ways = new double[chosen + 1][most + 1];
    ways[0][0] = 1;
    for (int rank : ranks) {
      for (int k = chosen; k > 0; k--) {
        for (int sum = most; sum >= rank; sum--) {
          ways[k][sum] += ways[k - 1][sum - rank];
        }
      }
    }
    return ways[chosen];
  }
}
