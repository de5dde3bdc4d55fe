/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * How late messages left.
 *
 * @param late flushes whose oldest message was a stall threshold old or older
 * @param bunched messages written apart that left together, so many times
 * @param oldestMs the oldest message as it was flushed; 0 where none was late
 * @param lateBySegment where those waited
 * @param delays the first of them one by one, in order
 * @param unwritten how many more there were
 */
public record SendsReport(
    long flushes,
    long messages,
    long late,
    long bunched,
    double oldestMs,
    Segments lateBySegment,
    List<Delay> delays,
    long unwritten) {

  /** Nothing was seen. */
  public static final SendsReport NONE =
      new SendsReport(0, 0, 0, 0, 0, new Segments(0, 0, 0, 0, 0), List.of(), 0);

  /** Late flushes by where their messages waited. */
  public record Segments(long caller, long tls, long http2, long queue, long socket) {}

  /**
   * Messages that left late, together if there are several.
   *
   * @param stall the stall in or after which they did, or null
   * @param segment caller, tls, http2, queue or socket
   * @param holder read, task, turn, unflushed, loop or socket: who kept them
   * @param unit class of the unit at work as they left, or null
   * @param ageMs of the oldest
   * @param spanMs between the writing of the oldest and the newest
   * @param bytes null if unknown
   * @param source who wrote them or had them flushed, or null
   * @param explanation all that in a sentence
   */
  public record Delay(
      String loop,
      String loopId,
      String stall,
      String segment,
      String channel,
      String holder,
      String unit,
      String time,
      double ageMs,
      double spanMs,
      long messages,
      Long bytes,
      boolean bunched,
      String source,
      Integer line,
      String explanation,
      List<String> stack) {}
}
