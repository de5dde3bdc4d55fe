/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A timer that ran late.
 *
 * @param stall the stall it ran in or right after, or 0
 * @param unwritten late timers before it that left no event
 */
public record LateTimerFact(
    long loop, long stall, String kind, String timer, long time, long lateBy, long unwritten) {}
