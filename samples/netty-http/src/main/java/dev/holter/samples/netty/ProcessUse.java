/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What CPU time and memory this process takes, and of it what Holter's watchdog takes. */
final class ProcessUse {

  private static final int PATIENCE = 10;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long watchdog = watchdog();

  /** Until the compilers and a recording have started: two seconds of like CPU time. */
  void settle() throws InterruptedException {
    long before = SYSTEM.getProcessCpuTime();
    long last = Long.MAX_VALUE;
    for (int second = 0; second < PATIENCE; second++) {
      TimeUnit.SECONDS.sleep(1);
      long now = SYSTEM.getProcessCpuTime();
      long used = now - before;
      if (Math.abs(used - last) < TimeUnit.MILLISECONDS.toNanos(30) + used / 10) {
        return;
      }
      last = used;
      before = now;
    }
  }

  /** Percent of a core in the seconds to come. */
  void print(String phase, int seconds) throws InterruptedException {
    long from = System.nanoTime();
    long cpu = SYSTEM.getProcessCpuTime();
    long dog = watchdogTime();
    TimeUnit.SECONDS.sleep(seconds);
    long usedByDog = watchdogTime() - dog;
    long used = SYSTEM.getProcessCpuTime() - cpu;
    double elapsed = System.nanoTime() - from;
    System.out.println(phase + "-cpu " + 100 * used / elapsed);
    System.out.println(phase + "-watchdog " + 100 * usedByDog / elapsed);
  }

  /** Kilobytes on the heap after a collection, of classes, and resident. */
  void printMemory() throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(200);
    }
    // what the last collection left: by now each of the loops may have a buffer to allocate from,
    // which is 160 KB of "used" heap for a single object that a loop makes
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        heap += pool.getCollectionUsage().getUsed() / 1024;
      } else if (pool.getName().equals("Metaspace")) {
        System.out.println("metaspace " + pool.getUsage().getUsed() / 1024);
      }
    }
    System.out.println("heap " + heap);
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        System.out.println("resident " + line.replaceAll("[^0-9]", ""));
      }
    }
  }

  private long watchdogTime() {
    return watchdog == 0 ? 0 : THREADS.getThreadCpuTime(watchdog);
  }

  private static long watchdog() {
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().equals("holter-watchdog")) {
        return thread.getThreadId();
      }
    }
    return 0;
  }
}
