/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** A thread computes without a look whether all shall stop, so that all others wait for it. */
final class Safepoint implements Story {

  private static final int TIMES = 4;
  private static final int WARM = 20_000;
  private static final int WARM_COUNT = 2_000;

  private static final int TRIAL_COUNT = 10_000_000;
  private static final long NANOS = 200_000_000;

  private volatile long result;
  private volatile boolean ended;

  @Override
  public void tell(Loop loop) throws Exception {
    for (int i = 0; i < WARM; i++) {
      result += count(WARM_COUNT);
    }
    long start = System.nanoTime();
    result += count(TRIAL_COUNT);
    long trial = System.nanoTime() - start;
    int steps = (int) Math.min(Integer.MAX_VALUE / 2, TRIAL_COUNT * NANOS / trial);
    Thread counter = new Thread(() -> countOften(steps), "counter");
    Thread asker = new Thread(this::ask, "asker");
    counter.start();
    loop.turns(300);
    asker.start();
    loop.watchedTurns(TIMES * 500);
    ended = true;
    counter.join();
    asker.join();
  }

  private void countOften(int steps) {
    while (!ended) {
      result += count(steps);
    }
  }

  // each step needs the one before, so that it is not made shorter; the compiler puts no poll in it
  private static long count(int steps) {
    long sum = 0;
    for (int i = 0; i < steps; i++) {
      sum = 31 * sum + i;
    }
    return sum;
  }

  /** Who asks for a stack dump asks for a stop. */
  private void ask() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    while (!ended) {
      threads.dumpAllThreads(false, false);
      try {
        Thread.sleep(400);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
