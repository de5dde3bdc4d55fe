/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.util.concurrent.SynchronousQueue;

/**
 * A loop that prints, into a pipe which nobody reads for a while: this program itself, whose stdin
 * is the pipe's other end.
 */
final class ConsoleProgram {

  /** How often it is not read, and each time for how many milliseconds. */
  static final int TIMES = 3;

  static final long HELD = 150;

  // until the watchdog knows the loop
  private static final long WARM = 1500;

  /** More than a pipe of Linux holds, which is 64 KiB. */
  private static final int SIZE = 100_000;

  private static final SynchronousQueue<String> TO_PRINT = new SynchronousQueue<>();

  private ConsoleProgram() {}

  public static void main(String[] args) throws Exception {
    Selector selector = Selector.open();
    Thread loop = new Thread(() -> turn(selector), "loop");
    loop.setDaemon(true);
    loop.start();
    Thread.sleep(WARM);
    for (int i = 0; i < TIMES; i++) {
      TO_PRINT.put("x".repeat(SIZE));
      Thread.sleep(HELD);
      System.in.readNBytes(SIZE);
      Thread.sleep(HELD);
    }
  }

  private static void turn(Selector selector) {
    try {
      while (true) {
        selector.select(1);
        String text = TO_PRINT.poll();
        if (text != null) {
          print(text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(String text) {
    System.out.print(text);
    System.out.flush();
  }
}
