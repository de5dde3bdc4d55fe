/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import org.HdrHistogram.Histogram;

/**
 * How late the agent's own beat was, and what the JVM spent in pauses.
 *
 * @param pressure time in which some thread was ready and got no CPU, as far as the kernel tells
 */
public record ControlFact(
    Histogram lateness, long max, long throttled, long pressure, long gc, long safepoint) {}
