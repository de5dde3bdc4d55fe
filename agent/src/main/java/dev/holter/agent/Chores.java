/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.Journal;
import java.util.concurrent.locks.LockSupport;

/**
 * What Holter has to do about once a second, on a thread of its own: it may run the service's class
 * loaders and wait for their locks, which the watchdog must not.
 */
final class Chores implements Runnable {

  private static final long SECOND = 1_000_000_000L;

  private final Runnable once;
  // volatile: cleared by another thread to end this one
  private volatile boolean running = true;

  Chores(Runnable once) {
    this.once = once;
  }

  /** Ends the thread; never by an interrupt, which may close a file that the service has open. */
  void stop(Thread thread) {
    running = false;
    LockSupport.unpark(thread);
  }

  @Override
  public void run() {
    long next = System.nanoTime() + SECOND;
    while (running) {
      long rest = next - System.nanoTime();
      if (rest > 0) {
        LockSupport.parkNanos(this, rest);
        Thread.interrupted(); // by whoever interrupts all threads there are: no park would last
        continue;
      }
      next = System.nanoTime() + SECOND;
      try {
        once.run();
      } catch (Throwable t) {
        // what failed once may do next time
        Journal.lost(t);
      }
    }
  }
}
