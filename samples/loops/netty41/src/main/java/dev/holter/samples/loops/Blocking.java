/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.loops;

/** What no handler should do. */
final class Blocking {

  // three times the threshold of a stall
  private static final long MILLIS = 60;

  private Blocking() {}

  static void sleep() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
