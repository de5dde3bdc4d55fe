/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The loop wants what a worker holds while it reads a slow file. */
final class Monitor implements Story {

  /** What both want. */
  static final class Cache {
    private int hits;
  }

  private final Cache cache = new Cache();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "cache-refresher"));

  @Override
  public void tell(Loop loop) throws Exception {
    SlowPipe pipe = new SlowPipe();
    for (int millis : new int[] {100, 250, 150, 200}) {
      CountDownLatch held = new CountDownLatch(1);
      CompletableFuture<Void> refreshed =
          CompletableFuture.runAsync(() -> refresh(pipe, millis, held), worker);
      held.await();
      loop.stall(this::hit);
      refreshed.get();
    }
  }

  private void refresh(SlowPipe pipe, long millis, CountDownLatch held) {
    synchronized (cache) {
      held.countDown();
      pipe.writeAfter(millis);
      try {
        pipe.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void hit() {
    synchronized (cache) {
      cache.hits++;
    }
  }
}
