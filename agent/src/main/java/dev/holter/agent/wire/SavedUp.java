/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** Grants something once a second, and what was not asked for later, up to so many at once. */
final class SavedUp {

  private static final long SECOND = 1_000_000_000L;

  private final int most;
  private int left;
  private long since;

  SavedUp(int most, long now) {
    this.most = most;
    this.left = most;
    this.since = now;
  }

  boolean grants(long now) {
    long seconds = (now - since) / SECOND;
    if (seconds > 0) {
      left = (int) Math.min(most, left + seconds);
      since += seconds * SECOND;
    }
    if (left == 0) {
      return false;
    }
    left--;
    return true;
  }
}
