/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.concurrent.TimeUnit;

/** The loop computes for too long. */
final class HotLoop implements Story {

  private long primes;

  @Override
  public void tell(Loop loop) throws Exception {
    for (int millis : new int[] {80, 150, 300, 100}) {
      loop.stall(() -> countPrimes(millis));
    }
  }

  private void countPrimes(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (int n = 100_001; System.nanoTime() < end; n += 2) {
      int divisor = 3;
      while (divisor * divisor <= n && n % divisor != 0) {
        divisor += 2;
      }
      primes += divisor * divisor > n ? 1 : 0;
    }
  }
}
