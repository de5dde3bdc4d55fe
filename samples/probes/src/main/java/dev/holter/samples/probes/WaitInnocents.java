/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import reactor.core.publisher.Mono;

/** Waits that do not wait. */
final class WaitInnocents implements Family {

  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock held = new ReentrantLock();
  private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();
  private final Semaphore semaphore = new Semaphore(1);
  private final Semaphore none = new Semaphore(0);
  private final CountDownLatch open = new CountDownLatch(0);
  private final CountDownLatch shut = new CountDownLatch(1);
  private final CompletableFuture<String> completed = CompletableFuture.completedFuture("done");
  private final CompletableFuture<String> pending = new CompletableFuture<>();
  private final FutureTask<String> ran = new FutureTask<>(() -> {}, "done");
  private final ForkJoinTask<?> forked = ForkJoinPool.commonPool().submit(() -> {});
  private final Thread ended = new Thread(ran);
  private final Process exited = new ProcessBuilder("true").start();
  private final ExecutorService terminated = Executors.newSingleThreadExecutor();
  private final Phaser phaser = new Phaser(1);
  private int counter;

  WaitInnocents() throws IOException, InterruptedException {
    ended.start();
    ended.join();
    exited.waitFor();
    forked.join();
    terminated.shutdown();
    terminated.awaitTermination(10, SECONDS);
    Later.thread(
            () -> {
              held.lock();
              shut.await();
            })
        .start();
    while (!held.isLocked()) {
      Thread.onSpinWait();
    }
  }

  @Innocent
  void getCompletedFuture() throws InterruptedException, ExecutionException, TimeoutException {
    completed.get();
    completed.get(10, SECONDS);
  }

  @Innocent
  void joinCompletedFuture() {
    completed.join();
    CompletableFuture.allOf(completed, completed).join();
    completed.thenApply(String::length).thenCombine(completed, (a, b) -> b).getNow("none");
  }

  @Innocent
  void getPendingFutureNow() {
    pending.getNow("none");
  }

  @Innocent
  void getPendingFutureForNoTime() throws InterruptedException, ExecutionException {
    try {
      pending.get(0, SECONDS);
    } catch (TimeoutException e) {
      // as it should
    }
  }

  @Innocent
  void getRanTask() throws InterruptedException, ExecutionException {
    ran.get();
  }

  @Innocent
  void joinForkedTask() {
    forked.join();
  }

  @Innocent
  void blockOnReadyMono() {
    Mono.just("ready").block();
  }

  @Innocent
  void enterFreeMonitor() {
    synchronized (monitor) {
      counter++;
    }
  }

  @Innocent
  void notifyNobody() {
    synchronized (monitor) {
      monitor.notify();
      monitor.notifyAll();
    }
  }

  @Innocent
  void lockFreeLock() throws InterruptedException {
    lock.lock();
    lock.unlock();
    lock.lockInterruptibly();
    lock.unlock();
  }

  @Innocent
  void tryLock() throws InterruptedException {
    if (lock.tryLock() && lock.tryLock(10, SECONDS)) {
      lock.unlock();
      lock.unlock();
    }
  }

  @Innocent
  void tryHeldLock() throws InterruptedException {
    held.tryLock();
    held.tryLock(0, SECONDS);
  }

  @Innocent
  void lockFreeReadWriteLock() {
    readWrite.readLock().lock();
    readWrite.readLock().unlock();
    readWrite.writeLock().lock();
    readWrite.writeLock().unlock();
  }

  @Innocent
  void lockFreeStampedLock() {
    stamped.unlockWrite(stamped.writeLock());
    stamped.unlockRead(stamped.readLock());
    stamped.validate(stamped.tryOptimisticRead());
  }

  @Innocent
  void acquireFreePermit() throws InterruptedException {
    semaphore.acquire();
    semaphore.release();
    if (semaphore.tryAcquire(10, SECONDS)) {
      semaphore.release();
    }
  }

  @Innocent
  void tryAcquire() throws InterruptedException {
    none.tryAcquire();
    none.tryAcquire(0, SECONDS);
  }

  @Innocent
  void awaitOpenLatch() throws InterruptedException {
    open.await();
    open.await(10, SECONDS);
  }

  @Innocent
  void awaitShutLatchForNoTime() throws InterruptedException {
    shut.await(0, SECONDS);
  }

  @Innocent
  void arriveAlone() {
    phaser.arriveAndAwaitAdvance();
  }

  @Innocent
  void parkWithPermit() {
    LockSupport.unpark(Thread.currentThread());
    LockSupport.park();
    LockSupport.parkNanos(0);
  }

  @Innocent
  void yield() {
    Thread.yield();
    Thread.onSpinWait();
  }

  @Innocent
  void joinEndedThread() throws InterruptedException {
    ended.join();
    ended.join(10);
  }

  @Innocent
  void waitForExitedProcess() throws InterruptedException {
    exited.waitFor();
    exited.waitFor(10, SECONDS);
    exited.exitValue();
  }

  @Innocent
  void awaitTerminatedPool() throws InterruptedException {
    terminated.awaitTermination(10, SECONDS);
  }

  @Override
  public void close() {
    shut.countDown();
  }
}
