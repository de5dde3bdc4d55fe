/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.util.concurrent.CountDownLatch;

/** Does things beside the loop, so that it is kept waiting for a known time. */
final class Later {

  /** Well over the stall threshold of 20 ms and the 10 ms from which the JDK tells of a wait. */
  static final int MILLIS = 30;

  /** The same for those that park. */
  static final long NANOS = MILLIS * 1_000_000L;

  private Later() {}

  /** Does {@code work} when {@link #MILLIS} are over. */
  static void run(Work work) {
    thread(
            () -> {
              Thread.sleep(MILLIS);
              work.run();
            })
        .start();
  }

  /** Does {@code take} now and {@code giveBack} when {@link #MILLIS} are over, on one thread. */
  static void hold(Work take, Work giveBack) throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    thread(
            () -> {
              take.run();
              taken.countDown();
              Thread.sleep(MILLIS);
              giveBack.run();
            })
        .start();
    taken.await();
  }

  /** A thread that does {@code work} and ends. */
  static Thread thread(Work work) {
    Thread thread = new Thread(() -> quietly(work), "beside-the-loop");
    thread.setDaemon(true);
    return thread;
  }

  private static void quietly(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      // the probe that waits for this then hangs or fails, and this tells why
      e.printStackTrace();
    }
  }
}
