/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Meeting points where another thread comes late. */
final class LatchProbes implements Family {

  private final CyclicBarrier barrier = new CyclicBarrier(2);
  private final Phaser phaser = new Phaser(2);
  private CountDownLatch latch;
  private ExecutorService executor;

  void countDownLate() {
    latch = new CountDownLatch(1);
    Later.run(latch::countDown);
  }

  void meetLate() {
    Later.run(barrier::await);
  }

  void arriveLate() {
    Later.run(phaser::arrive);
  }

  void endLate() {
    executor = Executors.newSingleThreadExecutor();
    executor.execute(LatchProbes::sleep);
    executor.shutdown();
  }

  private static void sleep() {
    LockSupport.parkNanos(Later.NANOS);
  }

  @Blocks(value = "latch.wait", first = "countDownLate")
  void await() throws InterruptedException {
    latch.await();
  }

  @Blocks(value = "latch.wait", first = "countDownLate")
  void awaitTimed() throws InterruptedException {
    latch.await(10, SECONDS);
  }

  @Blocks(value = "latch.wait", first = "meetLate")
  void barrier() throws InterruptedException, BrokenBarrierException {
    barrier.await();
  }

  @Blocks(value = "latch.wait", first = "meetLate")
  void barrierTimed() throws InterruptedException, BrokenBarrierException, TimeoutException {
    barrier.await(10, SECONDS);
  }

  @Blocks(value = "latch.wait", first = "arriveLate")
  void phaser() {
    phaser.arriveAndAwaitAdvance();
  }

  @Blocks(value = "latch.wait", first = "arriveLate")
  void phaserAwaitAdvance() {
    phaser.awaitAdvance(phaser.arrive());
  }

  @Blocks(value = "latch.wait", first = "endLate")
  void awaitTermination() throws InterruptedException {
    executor.awaitTermination(10, SECONDS);
  }
}
