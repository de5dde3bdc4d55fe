/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;

/** What guarded calls allocate, bytes a call: on a thread that is no loop, then on one that is. */
final class AllocationProgram {

  private static final int CALLS = 1_000_000;
  private static final int TIMES = 10;

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private static int called;

  private AllocationProgram() {}

  public static void main(String[] args) throws IOException {
    System.out.println("off-loop " + least());
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < TIMES; i++) {
        selector.selectNow();
      }
      System.out.println("on-loop " + least());
    }
  }

  /** The least of some: a first call, or one of the few that leave an event, may allocate. */
  private static double least() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int call = 0; call < CALLS; call++) {
        guarded(THREADS);
      }
      long after = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
      least = Math.min(least, after - before);
    }
    return least / (double) CALLS;
  }

  static void guarded(Object o) {
    called++;
  }
}
