/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * One loop.
 *
 * @param id unique in the report
 * @param turns gaps measured; the histogram of a killed process may lack the last ten seconds
 * @param stallMs time in stalls of every cause
 * @param blockingCalls exact, permitted ones included
 * @param curve the gap histogram by percentile
 * @param curveWithoutPauses the same without the stalls that the process caused
 */
public record LoopReport(
    String id,
    String name,
    String kind,
    String framework,
    String frameworkVersion,
    long turns,
    long units,
    double busyMs,
    double utilization,
    Gap gap,
    Spread pollDelay,
    int stalls,
    double stallMs,
    long blockingCalls,
    Time time,
    List<Point> curve,
    List<Point> curveWithoutPauses) {

  /**
   * How long the loop did not beat.
   *
   * @param maxMs exact
   * @param ownMaxMs the longest gap that neither the process nor cold class loading caused
   * @param leftOut stalls that {@code ownMaxMs} leaves out
   */
  public record Gap(
      double p50Ms,
      double p90Ms,
      double p99Ms,
      double p999Ms,
      double maxMs,
      double meanMs,
      double ownMaxMs,
      int leftOut) {}

  /** A point of a curve: so many percent of the gaps were no longer. */
  public record Point(double percentile, double ms) {}

  /** Percentiles of a time. */
  public record Spread(
      double p50Ms, double p90Ms, double p99Ms, double p999Ms, double maxMs, double meanMs) {}

  /** Where the loop's time went; 0 where not known. */
  public record Time(
      double pollMs,
      double ioMs,
      double tasksMs,
      double blockedMs,
      double pausedMs,
      double notScheduledMs) {}
}
