/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A selector loop that stalls for several reasons, and once far deeper than stacks are kept. */
final class FlamesProgram {

  private static final int TIMES = 3;

  /** More frames than 64, which are kept of a stack. */
  private static final int DEEP = 100;

  private final Selector selector = Selector.open();
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  private FlamesProgram() throws IOException {}

  public static void main(String[] args) throws Exception {
    TaskLoopProgram.awaitRecording();
    FlamesProgram loop = new FlamesProgram();
    Thread thread = new Thread(loop::run, "flames-loop");
    thread.setDaemon(true);
    thread.start();
    for (int i = 0; i < TIMES; i++) {
      loop.run(FlamesProgram::nothing);
    }
    for (int i = 0; i < TIMES; i++) {
      loop.run(FlamesProgram::sleepsBriefly);
      loop.run(FlamesProgram::sleepsLonger);
      loop.run(FlamesProgram::computes);
      loop.run(() -> goesDown(DEEP));
      loop.waitsForALock();
    }
  }

  private static void nothing() {}

  private static void sleepsBriefly() {
    sleep(43);
  }

  private static void sleepsLonger() {
    sleep(91);
  }

  private static void computes() {
    long end = System.nanoTime() + 77_000_000;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void goesDown(int more) {
    if (more == 0) {
      sleep(67);
    } else {
      goesDown(more - 1);
    }
  }

  private static void entersALock(Object lock) {
    synchronized (lock) {
      nothing();
    }
  }

  /** Holds a lock until the loop has stood before it for long enough. */
  private void waitsForALock() throws InterruptedException {
    Object lock = new Object();
    CountDownLatch done = new CountDownLatch(1);
    synchronized (lock) {
      add(() -> entersALock(lock), done);
      sleep(83);
    }
    done.await();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private void run() {
    try {
      while (true) {
        selector.select();
        // one a turn, so that each is a stall of its own
        Runnable task = tasks.poll();
        if (task != null) {
          task.run();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Runnable work) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    add(work, done);
    done.await();
  }

  private void add(Runnable work, CountDownLatch done) {
    tasks.add(
        () -> {
          work.run();
          done.countDown();
        });
    selector.wakeup();
  }
}
