/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Thousands of short tasks in one turn. */
final class ManyTasks implements Story {

  private static final int TASKS = 5000;
  private static final int NANOS = 30_000;

  private long sum;

  @Override
  public void tell(Loop loop) throws Exception {
    for (int i = 0; i < 3; i++) {
      CompletableFuture<Loop.Turn> turn = new CompletableFuture<>();
      loop.start(() -> flood(loop, turn));
      loop.tell(turn.get());
      loop.turns(50);
    }
  }

  private void flood(Loop loop, CompletableFuture<Loop.Turn> turn) {
    Instant at = Instant.now();
    long start = System.nanoTime();
    for (int i = 0; i < TASKS; i++) {
      loop.execute(new ShortTask());
    }
    loop.atEnd(() -> turn.complete(new Loop.Turn(at, System.nanoTime() - start)));
  }

  /** One of them. */
  private final class ShortTask implements Runnable {
    @Override
    public void run() {
      long end = System.nanoTime() + NANOS;
      while (System.nanoTime() < end) {
        sum++;
      }
    }
  }
}
