/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * What a report was narrowed down to, and what that left out.
 *
 * @param from ISO 8601, or null
 * @param loops globs of loop names; empty for all
 * @param excludeWarmup whether the first seconds of each JVM were left out
 */
public record SelectionReport(
    String from,
    String to,
    List<String> loops,
    Cause cause,
    Double minDurationMs,
    boolean excludeWarmup,
    LeftOut leftOut) {

  /**
   * What is in the recording and not in the report.
   *
   * @param blockingCalls those that left an event
   */
  public record LeftOut(int loops, int stalls, double stallMs, long blockingCalls) {}
}
