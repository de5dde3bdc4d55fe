/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

/**
 * Whether its stalls are longer or shorter.
 *
 * @param p how probable so great a difference is where there is none
 * @param adjusted the same, corrected for how many tests there are
 */
public record DurationTest(double p, double adjusted, double baseMedianMs, double headMedianMs) {}
