/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.channels.Selector;

/** A loop that stalls now and then and lives for so many milliseconds. */
final class BriefProgram {

  private static final int TURNS = 20;

  private BriefProgram() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    long end = System.nanoTime() + Long.parseLong(args[0]) * 1_000_000L;
    try (Selector selector = Selector.open()) {
      for (int turn = 1; System.nanoTime() < end; turn++) {
        selector.select(1);
        if (turn % TURNS == 0) {
          Thread.sleep(30);
        }
      }
    }
  }
}
