/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A ping that this side was late with.
 *
 * @param stall the stall it was read in or right after, or 0
 * @param sent whether it was this side's, else the peer's
 * @param time when it was read, or its answer
 * @param took the round trip of this side's; how long the peer's may have waited at most
 * @param ownStall how much of the round trip the loop was stalled
 * @param interval from ping to ping, 0 if unknown
 * @param unwritten such before it that left no event
 */
public record WebSocketPingFact(
    long loop,
    long stall,
    long connection,
    String channel,
    boolean sent,
    long time,
    long took,
    long ownStall,
    long interval,
    long unwritten) {}
