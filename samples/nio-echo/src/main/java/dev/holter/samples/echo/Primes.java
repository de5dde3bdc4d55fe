/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.echo;

/** A computation that takes 150 ms on any machine: as many primes as it finds by then. */
final class Primes {

  private static final long LASTS_NANOS = 150_000_000;

  private Primes() {}

  // one method on purpose: whenever a sampler looks, this is the innermost frame
  static int count() {
    long end = System.nanoTime() + LASTS_NANOS;
    int primes = 0;
    for (int candidate = 1_000_003; System.nanoTime() < end; candidate += 2) {
      boolean prime = true;
      for (int divisor = 3; divisor * divisor <= candidate && prime; divisor += 2) {
        prime = candidate % divisor != 0;
      }
      primes += prime ? 1 : 0;
    }
    return primes;
  }
}
