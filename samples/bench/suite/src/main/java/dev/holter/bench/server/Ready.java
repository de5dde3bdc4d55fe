/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import java.io.IOException;

/** What every server says once it listens, and how it is told to end. */
final class Ready {

  private Ready() {}

  /**
   * Prints when main was reached; the clock is the same in all processes. From here on a failure
   * ends the process, whatever threads it has: BlockHound fails Vert.x and gRPC as they start.
   */
  static void mainReached() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          if (thread.getName().equals("main")) {
            Runtime.getRuntime().halt(1);
          }
        });
    System.out.println("main " + System.nanoTime());
  }

  /** Prints the port and returns when stdin has ended. */
  static void on(int port) throws IOException {
    System.out.println("port " + port);
    while (System.in.read() >= 0) {
      // nothing is said to it
    }
  }
}
