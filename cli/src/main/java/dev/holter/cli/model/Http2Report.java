/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * What HTTP/2 connections went through.
 *
 * @param connections with the most streams first
 * @param connectionsOmitted how many more there were; sums hold all
 * @param resets streams reset with an error, by who did it
 * @param goaways in order
 */
public record Http2Report(
    Sums sums,
    List<Connection> connections,
    int connectionsOmitted,
    List<Reset> resets,
    List<Goaway> goaways) {

  /** Nothing was seen. */
  public static final Http2Report NONE =
      new Http2Report(
          new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, "none"), List.of(), 0, List.of(), List.of());

  /**
   * All streams.
   *
   * @param abnormalShare of the streams that ended, those that did so otherwise than by both sides'
   *     saying all
   * @param level none, ok or warn
   */
  public record Sums(
      long connections,
      long active,
      long opened,
      long ended,
      long resetLocal,
      long resetRemote,
      long cutByGoaway,
      long closedOpen,
      double abnormalShare,
      String level) {}

  /**
   * One connection, as it was last told of.
   *
   * @param connections how many it stands for: many that close at once are told as one
   * @param oldestStreamMs age of the oldest open stream; null if none is
   * @param quietestStreamMs time since the last data of the open stream that is silent for longest;
   *     null if none is open
   * @param pingMeanMs null where no ping was answered
   * @param drain null where none began
   */
  public record Connection(
      String id,
      long connections,
      String loop,
      String loopId,
      String channel,
      String side,
      boolean closed,
      double ageMs,
      long active,
      long peak,
      long opened,
      long ended,
      long resetLocal,
      long resetRemote,
      long cutByGoaway,
      long closedOpen,
      Double oldestStreamMs,
      Double quietestStreamMs,
      long pings,
      Double pingMeanMs,
      Double pingMaxMs,
      Drain drain) {}

  /**
   * How a connection was drained, in milliseconds since the first GOAWAY.
   *
   * @param announced when that was sent
   * @param lastStreamMs when the last stream ended; null if not since
   * @param finalMs when the GOAWAY with the last stream was sent; null if never
   * @param closedMs null if it is still open
   * @param lastSeenMs when the connection was last told of
   * @param timerLateMs how late a timer of the drain was; null if none was seen to be
   */
  public record Drain(
      String announced,
      int activeThen,
      Double lastStreamMs,
      Double finalMs,
      Double closedMs,
      Double timerLateMs,
      double lastSeenMs,
      boolean completed) {}

  /**
   * Streams reset with an error in one way.
   *
   * @param sender local or remote
   * @param source who reset them, where that was from here, or whose failure they were reset for;
   *     null if unknown
   * @param failure the class of what was thrown there, or null
   * @param stall one of the stalls they fell into or right after, or null
   * @param times when, of the first of them
   */
  public record Reset(
      String sender,
      long code,
      String error,
      int count,
      long unwritten,
      String source,
      Integer line,
      String failure,
      String loop,
      String stall,
      Double maxAgeMs,
      List<String> times,
      List<String> stack) {}

  /**
   * A GOAWAY.
   *
   * @param sender local or remote
   * @param failure the class of what it was the answer to and whose stack it has, or null
   * @param phase first, where it announces the end and lets streams still come; else final
   * @param stall the stall it fell into, or that ended within the second before; or null
   */
  public record Goaway(
      String connection,
      String loop,
      String channel,
      String sender,
      String phase,
      long lastStream,
      long code,
      String error,
      String debug,
      long active,
      String time,
      String stall,
      String failure,
      List<String> stack) {}
}
