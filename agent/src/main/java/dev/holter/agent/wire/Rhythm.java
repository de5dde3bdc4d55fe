/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/**
 * How often something comes, on the average, so that what comes late and at once changes little.
 */
final class Rhythm {

  private static final int ENOUGH = 3;

  private long first;
  private long last;
  private int count;

  void beat(long now) {
    if (count++ == 0) {
      first = now;
    }
    last = now;
  }

  /** Nanoseconds from one to the next, or 0 as long as there are too few. */
  long interval() {
    return count < ENOUGH ? 0 : (last - first) / (count - 1);
  }
}
