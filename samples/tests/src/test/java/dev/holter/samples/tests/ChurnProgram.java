/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.channels.Selector;

/**
 * Opens selectors, polls and closes them, as many as the argument says: most are polled once, one
 * in four often enough to be known for a loop, one in fifty by a thread of its own that ends, and a
 * few are left open and forgotten. Says what is on the heap and how long a selector takes, early
 * and late.
 */
final class ChurnProgram {

  /** More than it takes to be known for a loop. */
  private static final int POLLS_OF_A_LOOP = 4;

  /** Each keeps its file descriptors for good. */
  private static final int ABANDONED = 100;

  private static final int FIFTHS = 5;

  private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

  private ChurnProgram() {}

  public static void main(String[] args) throws Exception {
    int selectors = Integer.parseInt(args[0]);
    int fifth = selectors / FIFTHS;
    int abandonEvery = Math.max(1, selectors / ABANDONED);
    for (int part = 1; part <= FIFTHS; part++) {
      long from = System.nanoTime();
      for (int i = 0; i < fifth; i++) {
        use(i, i % abandonEvery == 0);
      }
      long nanos = (System.nanoTime() - from) / fifth;
      // in between it would only cost time
      boolean looks = part == 1 || part == FIFTHS;
      System.out.println("fifth " + part + " " + nanos + (looks ? " " + live() : ""));
    }
  }

  private static void use(int i, boolean abandon) throws Exception {
    if (i % 50 == 0) {
      Thread thread = new Thread(() -> poll(1 + i % 3, false), "churn-" + i);
      thread.start();
      thread.join();
    } else {
      poll(i % 4 == 0 ? POLLS_OF_A_LOOP : 1, abandon);
    }
  }

  private static void poll(int times, boolean abandon) {
    try {
      Selector selector = Selector.open();
      for (int i = 0; i < times; i++) {
        selector.selectNow();
      }
      if (!abandon) {
        selector.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kilobytes that are in use after collections, the least of a few. */
  private static long live() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      // what is forgotten once a second must have had its second
      Thread.sleep(700);
      least = Math.min(least, MEMORY.getHeapMemoryUsage().getUsed() / 1024);
    }
    System.gc();
    return Math.min(least, MEMORY.getHeapMemoryUsage().getUsed() / 1024);
  }
}
