/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

/**
 * A job that is left to a worker as it should be, and still holds the whole process up: it keeps so
 * much in memory that a collection of the heap takes long.
 */
final class HeavyJob extends Job {

  private static final int STEP = 1_000_000;
  private static final int MOST = 30_000_000;
  private static final long LONG_MS = 800;

  /** A list, which collectors can only follow link by link. */
  private Object[] kept;

  HeavyJob() {
    // as much as it takes here, so that the collection is long on any machine
    for (int links = 0; links < MOST && collection() < LONG_MS; links += STEP) {
      for (int i = 0; i < STEP; i++) {
        kept = new Object[] {kept};
      }
    }
  }

  @Override
  void run() {
    onWorker(HeavyJob::collection);
  }

  private static long collection() {
    long start = System.nanoTime();
    System.gc();
    return (System.nanoTime() - start) / 1_000_000;
  }
}
