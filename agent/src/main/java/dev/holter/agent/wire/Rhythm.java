/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** How often something comes, on the average of what was seen in time. */
final class Rhythm {

  private static final int ENOUGH = 2;

  private long last;
  private boolean lastInTime;
  private long sum;
  private int count;

  /** It comes; what the loop was late to see tells nothing of its rhythm, nor does what follows. */
  void beat(long now, boolean inTime) {
    if (inTime && lastInTime) {
      sum += now - last;
      count++;
    }
    last = now;
    lastInTime = inTime;
  }

  /** Nanoseconds from one to the next, or 0 as long as there are too few. */
  long interval() {
    return count < ENOUGH ? 0 : sum / count;
  }
}
