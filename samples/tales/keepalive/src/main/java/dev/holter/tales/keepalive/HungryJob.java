/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

import dev.holter.samples.stage.CpuGroup;
import java.io.IOException;
import java.time.Duration;

/**
 * A job that is left to workers as it should be, in a container with a CPU limit: they use up what
 * the process may have, and nobody in it runs until it gets more.
 */
final class HungryJob extends Job {

  /** What its limit gives a process that nobody else wants anything of. */
  private static final Duration QUOTA = Duration.ofMillis(100);

  /** The longest there is: for the rest of it nobody runs, longer than the heartbeat waits. */
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private static final long WORK_NANOS = Duration.ofMillis(4_500).toNanos();

  @Override
  void run() {
    onWorker(HungryJob::compute);
  }

  private static void compute() {
    try {
      CpuGroup container = CpuGroup.enter(QUOTA, PERIOD);
      long end = System.nanoTime() + WORK_NANOS;
      while (System.nanoTime() - end < 0) {
        Thread.onSpinWait();
      }
      container.close();
    } catch (IOException e) {
      System.out.println("skip starved: no quota can be set: " + e);
    }
  }
}
