/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** Grants something so many times a second: a stall may end thousands of connections at once. */
final class PerSecond {

  private static final long SECOND = 1_000_000_000L;

  private final int most;
  private long since;
  private int granted;

  PerSecond(int most) {
    this.most = most;
    this.since = System.nanoTime();
  }

  boolean grants(long now) {
    if (now - since >= SECOND) {
      since = now;
      granted = 0;
    }
    if (granted == most) {
      return false;
    }
    granted++;
    return true;
  }
}
