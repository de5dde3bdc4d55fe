/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static dev.holter.samples.probes.Later.MILLIS;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waits of a thread for time to pass or for another thread. */
final class WaitProbes implements Family {

  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition condition = lock.newCondition();
  private Thread other;
  private volatile Thread waiter;
  private volatile boolean told;

  void sleepElsewhere() {
    other = Later.thread(() -> Thread.sleep(MILLIS));
    other.start();
  }

  void notifyLate() {
    told = false;
    Later.run(
        () -> {
          synchronized (monitor) {
            told = true;
            monitor.notifyAll();
          }
        });
  }

  void unparkLate() {
    told = false;
    Later.run(
        () -> {
          told = true;
          LockSupport.unpark(waiter);
        });
  }

  void signalLate() {
    told = false;
    Later.run(
        () -> {
          lock.lock();
          told = true;
          condition.signal();
          lock.unlock();
        });
  }

  @Blocks("thread.sleep")
  void sleep() throws InterruptedException {
    Thread.sleep(MILLIS);
  }

  @Blocks("thread.sleep")
  void sleepNanos() throws InterruptedException {
    Thread.sleep(MILLIS, 500_000);
  }

  @Blocks("thread.sleep")
  void sleepOfTimeUnit() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(MILLIS);
  }

  @Blocks(value = "thread.join", first = "sleepElsewhere")
  void join() throws InterruptedException {
    other.join();
  }

  @Blocks(value = "thread.join", first = "sleepElsewhere")
  void joinTimed() throws InterruptedException {
    other.join(10_000);
  }

  @Blocks(value = "object.wait", first = "notifyLate")
  void objectWait() throws InterruptedException {
    synchronized (monitor) {
      while (!told) {
        monitor.wait();
      }
    }
  }

  @Blocks("object.wait")
  void objectWaitTimed() throws InterruptedException {
    synchronized (monitor) {
      monitor.wait(MILLIS);
    }
  }

  @Blocks(value = "object.wait", first = "signalLate")
  void conditionAwait() throws InterruptedException {
    lock.lock();
    try {
      while (!told) {
        condition.await();
      }
    } finally {
      lock.unlock();
    }
  }

  @Blocks("object.wait")
  void conditionAwaitTimed() throws InterruptedException {
    lock.lock();
    try {
      condition.await(MILLIS, TimeUnit.MILLISECONDS);
    } finally {
      lock.unlock();
    }
  }

  @Blocks("object.wait")
  void conditionAwaitNanos() throws InterruptedException {
    lock.lock();
    try {
      condition.awaitNanos(Later.NANOS);
    } finally {
      lock.unlock();
    }
  }

  @Blocks(value = "thread.park", first = "unparkLate")
  void park() {
    waiter = Thread.currentThread();
    while (!told) {
      LockSupport.park();
    }
  }

  @Blocks("thread.park")
  void parkNanos() {
    LockSupport.parkNanos(Later.NANOS);
  }

  @Blocks("thread.park")
  void parkUntil() {
    LockSupport.parkUntil(System.currentTimeMillis() + MILLIS);
  }
}
