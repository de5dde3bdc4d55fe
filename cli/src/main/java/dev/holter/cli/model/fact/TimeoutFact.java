/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A timeout that fired on a loop.
 *
 * @param stall the stall it fired in or right after, or 0
 * @param channel null if unknown
 * @param waitingBytes -1 if unknown
 * @param decodedAfter -1 if nothing was
 * @param unwritten timeouts before it that left no event
 * @param genuine further ones, far from any stall
 */
public record TimeoutFact(
    long loop,
    long stall,
    String kind,
    String channel,
    long time,
    long lateBy,
    long deafFor,
    String verdict,
    String evidence,
    long waitingBytes,
    long decodedAfter,
    long unwritten,
    long genuine) {}
