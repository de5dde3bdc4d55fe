/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/**
 * One of several processes, or all of a host, as it compares with the others.
 *
 * @param name the host; for a process with its pid behind it
 * @param loopHours time that its loops were watched, all together
 * @param gap of all its loops, their histograms added up
 * @param stalls of its loops' own
 * @param stallsPerHour for each hour a loop was watched
 * @param unlike how it differs from the others, beyond chance; null if it does not
 */
public record Member(
    String name,
    int processes,
    int loops,
    double loopHours,
    long turns,
    LoopReport.Spread gap,
    int stalls,
    double stallMs,
    double stallsPerHour,
    String unlike) {}
