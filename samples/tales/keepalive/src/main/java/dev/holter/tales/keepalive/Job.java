/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What the server is asked to do. */
class Job implements AutoCloseable {

  private static final long WORK_MS = 1_200;

  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  static Job of(String variant) {
    return switch (variant) {
      case "process" -> new HeavyJob();
      case "starved" -> new HungryJob();
      case "mended" -> new Job();
      default -> new JobOnLoop();
    };
  }

  /** Does it. Called on the loop. */
  void run() {
    worker.execute(Job::work);
  }

  /** Has a worker do something. */
  final void onWorker(Runnable work) {
    worker.execute(work);
  }

  /** Stands for a slow disk or database. */
  static void work() {
    try {
      Thread.sleep(WORK_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  /** Does it where it is called. */
  private static final class JobOnLoop extends Job {
    @Override
    void run() {
      work();
    }
  }
}
