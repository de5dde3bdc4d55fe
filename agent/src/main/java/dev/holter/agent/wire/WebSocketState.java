/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.util.concurrent.atomic.AtomicLong;

/** One WebSocket connection: its pings. Used by its loop's thread alone. */
final class WebSocketState {

  private static final AtomicLong IDS = new AtomicLong();

  /** An answer to no ping that is known. */
  static final int UNKNOWN = -1;

  private static final int OUTSTANDING = 8;

  final long id = IDS.incrementAndGet();

  /** Local and remote address. */
  final String channel;

  private final int[] payloads = new int[OUTSTANDING];
  private final long[] sentAt = new long[OUTSTANDING];
  private final long[] stalledThen = new long[OUTSTANDING];
  private int next;
  private int open;

  /** How often pings go out, and come in. */
  final Rhythm sent = new Rhythm();

  final Rhythm received = new Rhythm();

  /** Whether a close frame has gone or come. */
  boolean closing;

  WebSocketState(String channel) {
    this.channel = channel;
  }

  /**
   * A ping goes out.
   *
   * @param stalled how long the loop had been stalled until now
   * @param inTime whether the loop is not near a stall
   */
  void ping(int payload, long now, long stalled, boolean inTime) {
    payloads[next] = payload;
    sentAt[next] = now;
    stalledThen[next] = stalled;
    next = (next + 1) % OUTSTANDING;
    open = Math.min(open + 1, OUTSTANDING);
    sent.beat(now, inTime);
  }

  /**
   * The place of the latest ping with a payload that is not answered yet, or unknown. A pong
   * answers all pings before it as well: a peer may answer the latest alone.
   */
  int answered(int payload) {
    for (int back = 1; back <= open; back++) {
      int at = Math.floorMod(next - back, OUTSTANDING);
      if (payloads[at] == payload && !isShadowed(payload, back)) {
        open = back - 1;
        return at;
      }
    }
    return UNKNOWN;
  }

  /** Whether an older ping has the same payload: then that one is answered. */
  private boolean isShadowed(int payload, int back) {
    for (int older = back + 1; older <= open; older++) {
      if (payloads[Math.floorMod(next - older, OUTSTANDING)] == payload) {
        return true;
      }
    }
    return false;
  }

  long sentAt(int place) {
    return sentAt[place];
  }

  long stalledThen(int place) {
    return stalledThen[place];
  }

  /** Pings that are not answered. */
  int open() {
    return open;
  }
}
