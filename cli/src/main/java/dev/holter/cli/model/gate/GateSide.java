/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import java.util.List;

/**
 * What was measured on one side.
 *
 * @param runs recordings, each a run of its own; the unit of every comparison
 * @param disturbed how many of the runs were disturbed
 * @param files the recordings, or the baseline file
 * @param loopHours time that loops were watched, all together
 * @param units of work that loops did
 * @param stalls of loops' own
 */
public record GateSide(
    int runs,
    int disturbed,
    List<String> files,
    int loops,
    double loopHours,
    long turns,
    long units,
    int stalls,
    double stallMs,
    GateEnvironment environment) {}
