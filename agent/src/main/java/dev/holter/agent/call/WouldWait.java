/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.call;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;

/**
 * Whether waiting on something would make the thread wait, as far as that can be told beforehand.
 */
final class WouldWait {

  private WouldWait() {}

  static boolean on(Object o) {
    if (o instanceof Future<?> f) {
      return !f.isDone();
    }
    if (o instanceof CountDownLatch latch) {
      return latch.getCount() > 0;
    }
    if (o instanceof CyclicBarrier barrier) {
      return barrier.getParties() - barrier.getNumberWaiting() > 1;
    }
    // for take; put of a full queue is not told from it and goes unrefused
    return o instanceof BlockingQueue<?> queue && queue.isEmpty();
  }
}
