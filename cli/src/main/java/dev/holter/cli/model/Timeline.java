/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * What happened when, for all loops on one time axis, in a bounded number of steps.
 *
 * @param start when the first step begins, ISO 8601; null where no beat was recorded
 * @param stepMs how long a step is
 * @param lanes how busy each loop was
 * @param bandsMs where the bands of gap lengths begin
 * @param gaps turns by step and band, of all loops
 * @param gcMs time of GC pauses by step
 * @param safepointMs time in safepoints by step
 * @param throttledMs time without CPU quota by step
 * @param lateMs how late the agent's own beat was at most, by step
 * @param calls the longest blocking calls
 * @param callsOmitted recorded calls that a cap left out
 */
public record Timeline(
    String start,
    double stepMs,
    List<Lane> lanes,
    List<Double> bandsMs,
    List<List<Long>> gaps,
    List<Double> gcMs,
    List<Double> safepointMs,
    List<Double> throttledMs,
    List<Double> lateMs,
    List<Call> calls,
    int callsOmitted) {

  public static final Timeline EMPTY =
      new Timeline(
          null, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), 0);

  /**
   * A loop on the time axis.
   *
   * @param busy share of the time it did not wait for events, by step; null where no beat tells
   */
  public record Lane(String loop, String loopId, List<Double> busy) {}

  /** A blocking call on the time axis. */
  public record Call(
      String loop, String loopId, String start, double durationMs, String rule, String finding) {}
}
