/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A second of the control in which something was wrong.
 *
 * @param throttled time without CPU quota between start and end; where in between is not known
 * @param late how late the control was at most
 * @param runDelay how long it waited for a CPU then; -1 if unknown
 */
public record ControlBeatFact(long start, long end, long throttled, long late, long runDelay) {}
