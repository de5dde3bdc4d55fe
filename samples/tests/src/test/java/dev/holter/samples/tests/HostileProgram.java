/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;

/**
 * A service that must not notice where it runs: a loop that is held up now and then, until someone
 * ends its stdin; then a last stall, a line and an exit code of its own.
 */
public final class HostileProgram {

  static final String LOOP = "served-loop";
  static final int EXIT = 7;

  private static final int POLLS = 20;

  // volatile: set by the main thread, read by the loop
  private static volatile boolean over;

  private HostileProgram() {}

  /** Serves until its stdin ends. */
  public static void main(String[] args) throws Exception {
    Thread loop = new Thread(HostileProgram::serve, LOOP);
    loop.start();
    while (System.in.read() >= 0) {
      // whatever it is
    }
    over = true;
    loop.join();
    System.out.println("served");
    System.exit(EXIT);
  }

  private static void serve() {
    try (Selector selector = Selector.open()) {
      boolean last;
      do {
        last = over;
        for (int i = 0; i < POLLS; i++) {
          selector.select(5);
        }
        hold();
      } while (!last);
      selector.selectNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hold() {
    try {
      Thread.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
