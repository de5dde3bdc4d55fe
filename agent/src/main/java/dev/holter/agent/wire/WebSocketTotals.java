/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

/**
 * What one loop's WebSocket connections have gone through so far. Written by the loop's thread; the
 * periodic events read the numbers, which may be of different moments then.
 */
final class WebSocketTotals {

  long connections;

  /** When the first of them was seen. */
  long since;

  long sent;
  long answered;
  long totalRtt;
  long maxRtt;

  /** Of that round trip and of the longest, what is left without the loop's own stalls. */
  long maxRttWithoutStalls;

  long received;
  long late;
  long maxLate;
  long abnormal;
  long lost;

  /** How often pings go out and come in, as last seen. */
  long sentEvery;

  long receivedEvery;

  private long told;

  boolean isDue(boolean all) {
    long sum = late + abnormal + lost + (all ? sent + received + answered : 0);
    boolean due = sum != told && sum > 0;
    told = due ? sum : told;
    return due;
  }
}
