/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import org.HdrHistogram.Histogram;

/**
 * All heartbeats of one loop, merged. The maxima are exact, the histograms rounded.
 *
 * @param untoldStalls stalls that left no event, which the agent's budget did not allow
 * @param untoldStallTime how long those lasted, all together
 */
public record BeatFact(
    long turns,
    long units,
    long busy,
    long idle,
    long tasks,
    long max,
    long untoldStalls,
    long untoldStallTime,
    Histogram gaps,
    long pollDelayMax,
    Histogram pollDelays) {}
