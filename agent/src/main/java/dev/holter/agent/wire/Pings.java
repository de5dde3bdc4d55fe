/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/** Pings of a connection that are not answered yet, the latest few, and how long answers took. */
final class Pings {

  private static final int OUTSTANDING = 8;

  private final long[] data = new long[OUTSTANDING];
  private final long[] sentAt = new long[OUTSTANDING];
  private int next;
  private int open;

  long sent;
  long answered;
  long totalRtt;
  long maxRtt;

  void add(Pings other) {
    sent += other.sent;
    answered += other.answered;
    totalRtt += other.totalRtt;
    maxRtt = Math.max(maxRtt, other.maxRtt);
  }

  void sent(long payload, long now) {
    data[next] = payload;
    sentAt[next] = now;
    next = (next + 1) % OUTSTANDING;
    open = Math.min(open + 1, OUTSTANDING);
    sent++;
  }

  /** An answer acknowledges the oldest ping of its payload. */
  void answered(long payload, long now) {
    for (int i = open; i > 0; i--) {
      int at = Math.floorMod(next - i, OUTSTANDING);
      if (data[at] == payload && sentAt[at] != 0) {
        long rtt = now - sentAt[at];
        sentAt[at] = 0;
        answered++;
        totalRtt += rtt;
        maxRtt = Math.max(maxRtt, rtt);
        return;
      }
    }
  }
}
