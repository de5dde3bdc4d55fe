/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

/**
 * How much of something there was on a side.
 *
 * @param count guarded calls where there is a rule, else stalls
 * @param perHour count for each hour that a loop was watched
 * @param totalMsPerHour time of what is counted, for each such hour
 * @param p99Ms null where fewer than 100 were measured, or not all
 */
public record Amount(
    long count,
    boolean countExact,
    double perHour,
    double totalMs,
    double totalMsPerHour,
    Double p99Ms,
    double maxMs,
    int stalls,
    double stallMs) {

  public static final Amount NONE = new Amount(0, true, 0, 0, 0, null, 0, 0, 0);
}
