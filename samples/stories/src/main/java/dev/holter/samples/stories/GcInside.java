/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.concurrent.TimeUnit;

/** While a slow turn computes there is a collection, which is short. */
final class GcInside implements Story {

  private long sum;

  @Override
  public void tell(Loop loop) throws Exception {
    for (int i = 0; i < 4; i++) {
      Thread tidier = new Thread(GcInside::tidyLater, "tidier");
      tidier.start();
      loop.stall(this::compute);
      tidier.join();
    }
  }

  private static void tidyLater() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      return;
    }
    System.gc();
  }

  private void compute() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
    for (int i = 0; System.nanoTime() < end; i++) {
      sum = 31 * sum + i;
    }
  }
}
