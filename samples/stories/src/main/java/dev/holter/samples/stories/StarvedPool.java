/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The loop waits for a result, whose task waits for a pool that has other things to do. */
final class StarvedPool implements Story {

  private final ExecutorService pool =
      Executors.newFixedThreadPool(2, task -> new Thread(task, "pool"));

  @Override
  public void tell(Loop loop) throws Exception {
    for (int millis : new int[] {100, 200, 150, 300}) {
      for (int i = 0; i < 2; i++) {
        pool.execute(() -> sleep(millis));
      }
      loop.stall(this::answer);
    }
  }

  private void answer() throws Exception {
    Future<String> answer = pool.submit(() -> "done");
    answer.get();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
