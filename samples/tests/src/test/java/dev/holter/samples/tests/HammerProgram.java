/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.io.IOException;
import java.nio.channels.Selector;
import java.util.concurrent.SynchronousQueue;
import jdk.jfr.FlightRecorder;

/**
 * Guarded calls on a loop as fast as they go: how many there were, what the guard adds to one, and
 * what is left on the heap.
 */
final class HammerProgram {

  private static final int BATCH = 4_000;
  private static final int CHEAP_BATCH = 200_000;
  private static final File FILE = new File("no-such-file");

  /** Guarded by a rule of the test's own: it does nothing, so that the guard is all it costs. */
  static final class Nothing {
    static int called;

    static void guarded(Object o) {
      called++;
    }

    static void plain(Object o) {
      called++;
    }
  }

  private final Selector selector = Selector.open();
  private final SynchronousQueue<Runnable> tasks = new SynchronousQueue<>();
  private long calls;
  private double added = Double.MAX_VALUE;
  private double clock = Double.MAX_VALUE;

  private HammerProgram() throws IOException {}

  public static void main(String[] args) throws Exception {
    long seconds = Long.parseLong(args[0]);
    HammerProgram hammer = new HammerProgram();
    Thread thread = new Thread(hammer::run, "hammered-loop");
    thread.setDaemon(true);
    thread.start();
    while (!FlightRecorder.isInitialized()) {
      Thread.sleep(1);
    }
    hammer.hammer(seconds * 1_000_000_000L / 3);
    long before = heap();
    hammer.hammer(2 * seconds * 1_000_000_000L / 3);
    long after = heap();
    System.out.println("calls " + hammer.calls);
    System.out.printf("added-ns %.1f%n", hammer.added);
    System.out.printf("clock-ns %.1f%n", hammer.clock);
    System.out.println("heap-kb " + before / 1024 + " " + after / 1024);
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void hammer(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      tasks.put(this::batch);
      tasks.put(this::cost);
    }
    tasks.put(() -> {});
  }

  private void run() {
    try {
      while (true) {
        selector.selectNow();
        Runnable task = tasks.poll();
        if (task != null) {
          task.run();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void batch() {
    for (int i = 0; i < BATCH; i++) {
      FILE.exists();
    }
    calls += BATCH;
  }

  /** The best of many: whatever disturbs a measurement makes it longer. */
  private void cost() {
    long t0 = System.nanoTime();
    for (int i = 0; i < CHEAP_BATCH; i++) {
      Nothing.guarded(FILE);
    }
    long t1 = System.nanoTime();
    for (int i = 0; i < CHEAP_BATCH; i++) {
      Nothing.plain(FILE);
    }
    long t2 = System.nanoTime();
    long sum = 0;
    for (int i = 0; i < CHEAP_BATCH; i++) {
      sum += System.nanoTime();
    }
    long t3 = System.nanoTime();
    added = Math.min(added, ((t1 - t0) - (t2 - t1)) / (double) CHEAP_BATCH);
    clock = Math.min(clock, (t3 - t2) / (double) CHEAP_BATCH + (sum == 1 ? 1 : 0));
  }
}
