/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * What stalls did to protocols, and so to peers.
 *
 * @param stalls those that did something, each with what it did, in sentences
 * @param timeouts every timeout that left an event
 * @param timeoutsUnwritten how many more there were: too many at once
 * @param timeoutsGenuine how many more, far from any stall
 * @param lateTimers sums by stall, kind and class
 * @param http2 connections, streams, resets and GOAWAYs
 * @param sends messages that left late
 * @param webSocket pings and ends of WebSocket connections
 * @param connects to whom, and whether too many at once
 */
public record WireReport(
    List<Effects> stalls,
    List<Timeout> timeouts,
    long timeoutsUnwritten,
    long timeoutsGenuine,
    List<LateTimers> lateTimers,
    Http2Report http2,
    SendsReport sends,
    WebSocketReport webSocket,
    ConnectReport connects) {

  /** Nothing was seen. */
  public static final WireReport NONE =
      new WireReport(
          List.of(),
          List.of(),
          0,
          0,
          List.of(),
          Http2Report.NONE,
          SendsReport.NONE,
          WebSocketReport.NONE,
          ConnectReport.NONE);

  /** The same with what each stall did. */
  public WireReport with(List<Effects> effects) {
    return new WireReport(
        effects,
        timeouts,
        timeoutsUnwritten,
        timeoutsGenuine,
        lateTimers,
        http2,
        sends,
        webSocket,
        connects);
  }

  /** What one stall did. */
  public record Effects(
      String stall,
      String loop,
      String loopId,
      String start,
      double durationMs,
      String phase,
      List<String> effects) {}

  /**
   * A timeout that fired.
   *
   * @param stall the stall in or after which it did, or null
   * @param verdict genuine, suspect-false or confirmed-false
   * @param waitingBytes null if unknown
   * @param decodedAfterMs when what was awaited was read after it had fired; null if it was not
   * @param explanation the verdict in a sentence
   */
  public record Timeout(
      String loop,
      String loopId,
      String stall,
      String kind,
      String channel,
      String time,
      double lateMs,
      double deafMs,
      String verdict,
      String evidence,
      Long waitingBytes,
      Double decodedAfterMs,
      String explanation) {}

  /**
   * Timers of a class that ran late for the same stall.
   *
   * @param stall null if it is not known which
   */
  public record LateTimers(
      String loop,
      String loopId,
      String stall,
      String kind,
      String timer,
      int count,
      double maxLateMs,
      long unwritten) {}
}
