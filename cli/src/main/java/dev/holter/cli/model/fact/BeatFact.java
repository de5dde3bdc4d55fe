/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import org.HdrHistogram.Histogram;

/** All heartbeats of one loop, merged. The maxima are exact, the histograms rounded. */
public record BeatFact(
    long turns,
    long units,
    long busy,
    long idle,
    long tasks,
    long max,
    Histogram gaps,
    long pollDelayMax,
    Histogram pollDelays) {}
