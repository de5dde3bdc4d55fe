/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * What a loop's WebSocket connections had gone through by a time.
 *
 * @param since when the first of them was seen
 */
public record WebSocketTotalsFact(
    long loop,
    long time,
    long connections,
    long since,
    long pings,
    long pingsAnswered,
    long pingTotal,
    long pingMax,
    long pingMaxWithoutStalls,
    long pingEvery,
    long pingsReceived,
    long receivedEvery,
    long readLateMax,
    long pingsLate,
    long abnormalCloses,
    long lost) {

  /** What has come since an earlier one; what is longest or stands now is left as it is. */
  public WebSocketTotalsFact less(WebSocketTotalsFact earlier) {
    return new WebSocketTotalsFact(
        loop,
        time,
        connections,
        since,
        pings - earlier.pings,
        pingsAnswered - earlier.pingsAnswered,
        pingTotal - earlier.pingTotal,
        pingMax,
        pingMaxWithoutStalls,
        pingEvery,
        pingsReceived - earlier.pingsReceived,
        receivedEvery,
        readLateMax,
        pingsLate - earlier.pingsLate,
        abnormalCloses - earlier.abnormalCloses,
        lost - earlier.lost);
  }
}
