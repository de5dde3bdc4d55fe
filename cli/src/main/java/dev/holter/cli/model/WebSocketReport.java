/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * What WebSocket connections went through.
 *
 * @param sums over all loops
 * @param margins what the intervals of pings leave beside the longest stall of the same loop
 * @param latePings those that this side was late with, by connection and stall
 * @param closes ends with an error code, or without a close frame
 */
public record WebSocketReport(
    Sums sums, List<Margin> margins, List<LatePings> latePings, List<Close> closes) {

  /** Nothing was seen. */
  public static final WebSocketReport NONE =
      new WebSocketReport(
          new Sums(0, 0, 0, null, null, null, 0, null, 0, 0, 0), List.of(), List.of(), List.of());

  /**
   * Over all loops; a time is null where there is none.
   *
   * @param pingMaxWithoutStallsMs the longest round trip less what its loop was stalled meanwhile
   * @param readLateMaxMs the longest that a peer's ping may have waited
   * @param pingsLate those that this side was late with
   */
  public record Sums(
      long connections,
      long pings,
      long pingsAnswered,
      Double pingMeanMs,
      Double pingMaxMs,
      Double pingMaxWithoutStallsMs,
      long pingsReceived,
      Double readLateMaxMs,
      long pingsLate,
      long abnormalCloses,
      long lost) {}

  /**
   * What an interval of pings leaves.
   *
   * @param sender local or remote
   * @param marginMs negative where the worst gap is longer than the interval
   * @param advice what interval and timeout should be, in a sentence
   */
  public record Margin(
      String loop,
      String loopId,
      String sender,
      double intervalMs,
      double worstGapMs,
      double marginMs,
      String advice) {}

  /**
   * Pings that were read, or answered, behind the same stall.
   *
   * @param stall null if it is not known which
   * @param sender local, then the times are round trips; or remote
   * @param count of the peer's, how many were read together
   * @param atLeastMs how late the oldest was at least: by the others that were read with it
   * @param atMostMs how late the oldest was at most; of this side's the round trip
   * @param ownStallMs how much of the round trip the loop was stalled, null for the peer's
   */
  public record LatePings(
      String loop,
      String loopId,
      String stall,
      String channel,
      String sender,
      String time,
      int count,
      double atLeastMs,
      double atMostMs,
      Double ownStallMs,
      Double intervalMs,
      String explanation) {}

  /**
   * An end.
   *
   * @param stall the stall it fell into or came soon after, or null
   * @param code null where it was lost without a close frame
   * @param sender local or remote, null where it was lost
   * @param heldUpMs for how long the whole process was held up shortly before, where no stall of
   *     the loop tells of it; or null
   * @param heldUpBy gc, safepoint, throttled, not-scheduled, unknown or null
   * @param source who closed it from here, or null
   */
  public record Close(
      String loop,
      String loopId,
      String stall,
      String channel,
      String time,
      Integer code,
      String sender,
      long unansweredPings,
      Double heldUpMs,
      String heldUpBy,
      String source,
      String explanation) {}
}
