/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Instant;

/** A service whose loop sleeps for 400 ms every three seconds, and says when it has. */
final class TopProgram {

  private static final long MS = 1_000_000L;

  private TopProgram() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Thread.currentThread().setName("top-loop");
    Selector selector = Selector.open();
    long last = System.nanoTime();
    for (int stalls = 0; ; ) {
      selector.select(10);
      if (System.nanoTime() - last > 3_000 * MS) {
        rest();
        last = System.nanoTime();
        System.out.println("stalled " + ++stalls + " " + Instant.now());
      }
    }
  }

  private static void rest() throws InterruptedException {
    Thread.sleep(400);
  }
}
