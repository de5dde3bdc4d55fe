/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The loop wants the lock that {@code order-writer} holds, who waits for that of {@code
 * stock-keeper}, who waits for that of {@code price-reader}, who is slow.
 */
final class LockChain implements Story {

  private final ReentrantLock orders = new ReentrantLock();
  private final ReentrantLock stock = new ReentrantLock();
  private final ReentrantLock prices = new ReentrantLock();
  private final SlowPipe pipe;
  private int counted;

  LockChain() throws IOException, InterruptedException {
    pipe = new SlowPipe();
  }

  @Override
  public void tell(Loop loop) throws Exception {
    for (int millis : new int[] {150, 250, 200, 300}) {
      Thread reader = start("price-reader", this::readPrices);
      await(reader, prices);
      Thread keeper = start("stock-keeper", this::keepStock);
      await(keeper, stock);
      Thread writer = start("order-writer", this::writeOrders);
      await(writer, orders);
      pipe.writeAfter(millis);
      loop.stall(this::countOrders);
      for (Thread thread : List.of(reader, keeper, writer)) {
        thread.join();
      }
    }
  }

  private static Thread start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.start();
    return thread;
  }

  private static void await(Thread thread, ReentrantLock held) {
    while (!held.isLocked() && thread.isAlive()) {
      Thread.onSpinWait();
    }
  }

  private void readPrices() {
    prices.lock();
    try {
      pipe.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      prices.unlock();
    }
  }

  private void keepStock() {
    stock.lock();
    try {
      prices.lock();
      prices.unlock();
    } finally {
      stock.unlock();
    }
  }

  private void writeOrders() {
    orders.lock();
    try {
      stock.lock();
      stock.unlock();
    } finally {
      orders.unlock();
    }
  }

  private void countOrders() {
    orders.lock();
    try {
      counted++;
    } finally {
      orders.unlock();
    }
  }
}
