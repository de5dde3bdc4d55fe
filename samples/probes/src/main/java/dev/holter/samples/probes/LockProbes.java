/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Locks that another thread holds. */
final class LockProbes implements Family {

  private final Object monitor = new Object();
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock fair = new ReentrantLock(true);
  private final ReentrantReadWriteLock readWrite = new ReentrantReadWriteLock();
  private final StampedLock stamped = new StampedLock();
  private final Semaphore semaphore = new Semaphore(1);
  private long stamp;

  void holdMonitor() throws InterruptedException {
    // a monitor is given back by leaving the block, so it cannot be a pair of calls
    CountDownLatch taken = new CountDownLatch(1);
    Later.thread(
            () -> {
              synchronized (monitor) {
                taken.countDown();
                Thread.sleep(Later.MILLIS);
              }
            })
        .start();
    taken.await();
  }

  void holdLock() throws InterruptedException {
    Later.hold(lock::lock, lock::unlock);
  }

  void holdFairLock() throws InterruptedException {
    Later.hold(fair::lock, fair::unlock);
  }

  void holdWriteLock() throws InterruptedException {
    Later.hold(readWrite.writeLock()::lock, readWrite.writeLock()::unlock);
  }

  void holdReadLock() throws InterruptedException {
    Later.hold(readWrite.readLock()::lock, readWrite.readLock()::unlock);
  }

  void holdStampedLock() throws InterruptedException {
    Later.hold(() -> stamp = stamped.writeLock(), () -> stamped.unlockWrite(stamp));
  }

  void holdPermit() throws InterruptedException {
    Later.hold(semaphore::acquire, semaphore::release);
  }

  @Blocks(value = "lock.monitor", first = "holdMonitor")
  void enterSynchronized() {
    synchronized (monitor) {
      stamp = 0;
    }
  }

  @Blocks(value = "lock.monitor", first = "holdOwnMonitor")
  synchronized void callSynchronized() {
    stamp = 0;
  }

  void holdOwnMonitor() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    Later.thread(() -> sleepSynchronized(taken)).start();
    taken.await();
  }

  private synchronized void sleepSynchronized(CountDownLatch taken) throws InterruptedException {
    taken.countDown();
    Thread.sleep(Later.MILLIS);
  }

  @Blocks(value = "lock.park", first = "holdLock")
  void lock() {
    lock.lock();
    lock.unlock();
  }

  @Blocks(value = "lock.park", first = "holdFairLock")
  void fairLock() {
    fair.lock();
    fair.unlock();
  }

  @Blocks(value = "lock.park", first = "holdLock")
  void lockInterruptibly() throws InterruptedException {
    lock.lockInterruptibly();
    lock.unlock();
  }

  @Blocks(value = "lock.park", first = "holdLock")
  void tryLockTimed() throws InterruptedException {
    if (lock.tryLock(10, SECONDS)) {
      lock.unlock();
    }
  }

  @Blocks(value = "lock.park", first = "holdWriteLock")
  void readLock() {
    readWrite.readLock().lock();
    readWrite.readLock().unlock();
  }

  @Blocks(value = "lock.park", first = "holdReadLock")
  void writeLock() {
    readWrite.writeLock().lock();
    readWrite.writeLock().unlock();
  }

  @Blocks(value = "lock.park", first = "holdWriteLock")
  void tryReadLockTimed() throws InterruptedException {
    if (readWrite.readLock().tryLock(10, SECONDS)) {
      readWrite.readLock().unlock();
    }
  }

  @Blocks(value = "lock.park", first = "holdStampedLock")
  void stampedWriteLock() {
    stamped.unlockWrite(stamped.writeLock());
  }

  @Blocks(value = "lock.park", first = "holdStampedLock")
  void stampedReadLock() {
    stamped.unlockRead(stamped.readLock());
  }

  @Blocks(value = "lock.park", first = "holdPermit")
  void acquire() throws InterruptedException {
    semaphore.acquire();
    semaphore.release();
  }

  @Blocks(value = "lock.park", first = "holdPermit")
  void acquireUninterruptibly() {
    semaphore.acquireUninterruptibly();
    semaphore.release();
  }

  @Blocks(value = "lock.park", first = "holdPermit")
  void tryAcquireTimed() throws InterruptedException {
    if (semaphore.tryAcquire(10, SECONDS)) {
      semaphore.release();
    }
  }
}
