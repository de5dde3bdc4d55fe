/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;

/** A loop that asks for more direct memory than there is. */
final class DirectMemoryProgram {

  static final int TIMES = 2;

  /** More than its JVM is given. */
  private static final int SIZE = 64 << 20;

  // until the watchdog knows the loop
  private static final int WARM = 1500;

  private DirectMemoryProgram() {}

  public static void main(String[] args) throws Exception {
    Thread loop = new Thread(DirectMemoryProgram::turn, "loop");
    loop.start();
    loop.join();
  }

  private static void turn() {
    try (Selector selector = Selector.open()) {
      for (int turn = 0; turn < WARM * (TIMES + 1); turn++) {
        selector.select(1);
        if (turn % WARM == WARM - 1 && turn > WARM) {
          allocate();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void allocate() {
    try {
      ByteBuffer.allocateDirect(SIZE);
      throw new IllegalStateException("there is more direct memory than this test gives");
    } catch (OutOfMemoryError e) {
      System.out.println("none left");
    }
  }
}
