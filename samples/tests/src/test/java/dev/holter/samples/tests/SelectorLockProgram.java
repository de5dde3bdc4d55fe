/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;

/** A loop whose selector another thread locks, as one that counts its keys may. */
final class SelectorLockProgram {

  /** How often, and each time for how many milliseconds. */
  static final int TIMES = 3;

  static final long HELD = 150;

  // until the watchdog knows the loop
  private static final long WARM = 1500;

  // volatile: set by another thread than the loop's
  private static volatile boolean over;

  private SelectorLockProgram() {}

  public static void main(String[] args) throws Exception {
    Selector selector = Selector.open();
    CountDownLatch ended = new CountDownLatch(1);
    new Thread(() -> turn(selector, ended), "loop").start();
    Thread.sleep(WARM);
    for (int i = 0; i < TIMES; i++) {
      count(selector);
      Thread.sleep(HELD);
    }
    over = true;
    ended.await();
    selector.close();
  }

  private static void count(Selector selector) throws InterruptedException {
    synchronized (selector) {
      Thread.sleep(HELD);
    }
  }

  private static void turn(Selector selector, CountDownLatch ended) {
    try {
      while (!over) {
        selector.select(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      ended.countDown();
    }
  }
}
