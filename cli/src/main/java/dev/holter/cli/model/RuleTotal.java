/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/**
 * All guarded calls of one rule on one loop.
 *
 * @param exact false where the JDK's events stand in for a hook and leave out the short calls
 */
public record RuleTotal(
    String loop,
    String loopId,
    String rule,
    long count,
    double totalMs,
    double maxMs,
    boolean exact) {}
