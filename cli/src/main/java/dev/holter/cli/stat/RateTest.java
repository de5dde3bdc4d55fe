/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import java.util.function.LongPredicate;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether something happens as often in one time as in another: the exact conditional test of two
 * Poisson rates. Of all events together, the second time has a binomial share.
 *
 * @param p how probable so great a difference is where there is none
 * @param ratio second rate to first; null where the first is 0
 * @param low the ratio is no less, with 95 % confidence
 * @param high the ratio is no more; null where there is no bound
 */
public record RateTest(double p, Double ratio, double low, Double high) {

  private static final double TAIL = 0.025;

  /** Counts beyond it say the same. */
  private static final long MOST = 1_000_000_000;

  /** Of counts in two times, of whatever unit. */
  public static RateTest of(long first, double firstTime, long second, double secondTime) {
    long n = first + second;
    if (n == 0 || firstTime <= 0 || secondTime <= 0) {
      return new RateTest(1, null, 0, null);
    }
    if (n > MOST) {
      double scale = (double) MOST / n;
      return of(Math.round(first * scale), firstTime, Math.round(second * scale), secondTime);
    }
    double share = secondTime / (firstTime + secondTime);
    double times = firstTime / secondTime;
    return new RateTest(
        p(n, second, share),
        first == 0 ? null : times * second / first,
        second == 0 ? 0 : odds(beta(second, n - second + 1, TAIL)) * times,
        first == 0 ? null : Double.valueOf(odds(beta(second + 1, n - second, 1 - TAIL)) * times));
  }

  /**
   * From how many events in the second time on it would have been told from the first; null if no
   * number would.
   */
  public static Long tellsMoreFrom(long first, double firstTime, double secondTime, double alpha) {
    if (firstTime <= 0 || secondTime <= 0) {
      return null;
    }
    long expected = (long) Math.floor(first * secondTime / firstTime);
    LongPredicate tells = k -> of(first, firstTime, k, secondTime).p() <= alpha;
    long low = expected;
    long step = 1;
    while (!tells.test(expected + step)) {
      low = expected + step;
      step *= 2;
      if (expected + step > MOST) {
        return null;
      }
    }
    long high = expected + step;
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (tells.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Down to how many events it would have been told from the first; null if not even by none. */
  public static Long tellsFewerTo(long first, double firstTime, double secondTime, double alpha) {
    if (firstTime <= 0 || secondTime <= 0 || of(first, firstTime, 0, secondTime).p() > alpha) {
      return null;
    }
    long low = 0;
    long high = (long) Math.ceil(first * secondTime / firstTime);
    while (high - low > 1) {
      long middle = (low + high) >>> 1;
      if (of(first, firstTime, middle, secondTime).p() <= alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Twice the smaller tail: what the confidence interval agrees with. */
  private static double p(long n, long second, double share) {
    BinomialDistribution d = BinomialDistribution.of((int) n, share);
    double fewer = d.cumulativeProbability((int) second);
    double more = d.survivalProbability((int) second - 1);
    return Math.min(1, 2 * Math.min(fewer, more));
  }

  private static double beta(double a, double b, double at) {
    return BetaDistribution.of(a, b).inverseCumulativeProbability(at);
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
