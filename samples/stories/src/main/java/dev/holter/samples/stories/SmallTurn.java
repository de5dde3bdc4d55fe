/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.concurrent.TimeUnit;

/** Healthy work: a turn that computes for 4 ms. */
final class SmallTurn implements Work {

  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(4);

  // read by nobody: keeps the compiler from leaving the work out
  private long sum;

  @Override
  public void run() {
    long end = System.nanoTime() + NANOS;
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1000; i++) {
        sum = 31 * sum + i;
      }
    }
  }
}
