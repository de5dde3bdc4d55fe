/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * The time that was asked for, and what of a recording lies outside of it.
 *
 * @param from null for the recording's start
 * @param to null for its end
 * @param stalls outside of it
 * @param stallTime of these
 * @param calls outside of it that left an event
 */
public record WindowFact(Long from, Long to, int stalls, long stallTime, long calls) {

  public static final WindowFact ALL = new WindowFact(null, null, 0, 0, 0);
}
