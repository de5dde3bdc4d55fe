/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Two loops wait for the same lock. */
final class TwoLoops implements Story {

  /** What both want. */
  static final class Registry {
    private int entries;
  }

  private final Registry registry = new Registry();

  @Override
  public void tell(Loop loop) throws Exception {
    Loop other = loop.another();
    other.turns(200);
    for (int millis : new int[] {100, 250, 150, 200}) {
      CountDownLatch held = new CountDownLatch(1);
      Thread worker = new Thread(() -> hold(millis, held), "registrar");
      worker.start();
      held.await();
      CompletableFuture<Loop.Turn> first = loop.start(this::register);
      CompletableFuture<Loop.Turn> second = other.start(this::register);
      loop.tell(first.get());
      other.tell(second.get());
      worker.join();
      loop.turns(50);
      other.turns(50);
    }
  }

  private void hold(long millis, CountDownLatch held) {
    synchronized (registry) {
      held.countDown();
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void register() {
    synchronized (registry) {
      registry.entries++;
    }
  }
}
