/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;

/**
 * A WebSocket connection that did not end as it should.
 *
 * @param stall the stall it fell into or right after, or 0
 * @param code -1 where it was lost without a close frame
 * @param local whether it was closed from here
 * @param unanswered pings of this side that had no answer
 * @param unwritten such before it that left no event
 */
public record WebSocketCloseFact(
    long loop,
    long stall,
    long connection,
    String channel,
    long code,
    boolean local,
    long time,
    long unanswered,
    long unwritten,
    List<Frame> stack) {}
