/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import org.HdrHistogram.Histogram;

/** The gaps of a loop in one interval, as a heartbeat told them. */
public record IntervalFact(RunKey process, long loop, long start, long end, Histogram gaps) {}
