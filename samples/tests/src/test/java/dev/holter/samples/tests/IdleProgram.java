/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two hundred loops that wait for nothing, and what CPU time the process takes meanwhile. */
final class IdleProgram {

  static final int LOOPS = 200;

  /** More than it takes to be known for a loop. */
  private static final int POLLS = 4;

  private static final int PATIENCE = 15;
  private static final long REST = 50_000_000L;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private IdleProgram() {}

  public static void main(String[] args) throws Exception {
    long seconds = Long.parseLong(args[0]);
    CountDownLatch polled = new CountDownLatch(LOOPS);
    for (int i = 0; i < LOOPS; i++) {
      Thread thread = new Thread(() -> poll(polled), "idle-loop-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    polled.await();
    settle();
    long from = System.currentTimeMillis();
    long cpu = SYSTEM.getProcessCpuTime();
    TimeUnit.SECONDS.sleep(seconds);
    long used = SYSTEM.getProcessCpuTime() - cpu;
    System.out.println("idle " + from + " " + System.currentTimeMillis());
    System.out.println("cpu-ms " + used / 1_000_000);
  }

  private static void poll(CountDownLatch polled) {
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < POLLS; i++) {
        selector.select(100);
      }
      polled.countDown();
      selector.select();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Until the JVM, its compilers and a recording have started: a second with little CPU time. A
   * process that never comes to rest is measured too.
   */
  private static void settle() throws InterruptedException {
    long last = SYSTEM.getProcessCpuTime();
    for (int second = 0; second < PATIENCE; second++) {
      TimeUnit.SECONDS.sleep(1);
      long now = SYSTEM.getProcessCpuTime();
      if (second > 0 && now - last < REST) {
        return;
      }
      last = now;
    }
  }
}
