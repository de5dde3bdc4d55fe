/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The loop and a worker each hold what the other wants: it never ends. */
final class Deadlock implements Story {

  private static final long LONG_MILLIS = 2000;

  /** What the worker takes first. */
  static final class Account {
    private int balance;
  }

  /** What the loop takes first. */
  static final class Journal {
    private int lines;
  }

  private final Account account = new Account();
  private final Journal journal = new Journal();
  private final CountDownLatch bothHeld = new CountDownLatch(2);

  @Override
  public void tell(Loop loop) throws Exception {
    Thread worker = new Thread(this::book, "bookkeeper");
    worker.setDaemon(true);
    worker.start();
    loop.start(this::pay);
    bothHeld.await();
    Instant at = Instant.now();
    long start = System.nanoTime();
    System.out.println("deadlocked");
    // the watchdog has looked at it several times by then
    Thread.sleep(LONG_MILLIS);
    loop.tell(new Loop.Turn(at, System.nanoTime() - start));
  }

  private void pay() {
    synchronized (journal) {
      journal.lines++;
      both();
      synchronized (account) {
        account.balance--;
      }
    }
  }

  private void book() {
    synchronized (account) {
      account.balance++;
      both();
      synchronized (journal) {
        journal.lines++;
      }
    }
  }

  private void both() {
    bothHeld.countDown();
    // no await, which would be a wait of its own
    while (bothHeld.getCount() > 0) {
      Thread.onSpinWait();
    }
  }
}
