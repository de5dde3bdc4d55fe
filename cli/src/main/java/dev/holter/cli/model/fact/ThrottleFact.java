/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A beat of the control in which the container's CPU quota ran out.
 *
 * @param throttled time without CPU between start and end; where in between is not known
 */
public record ThrottleFact(long start, long end, long throttled) {}
