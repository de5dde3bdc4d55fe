/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.junit;

/** A store that is slow; final, so that only an inline mock can stand for it. */
final class Prices {

  /** Far above the stall threshold, whatever the machine. */
  private static final long SLOW_MILLIS = 60;

  /** Blocks, as a database would. */
  int lookUp() {
    return lookUp(SLOW_MILLIS);
  }

  int lookUp(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 42;
  }
}
