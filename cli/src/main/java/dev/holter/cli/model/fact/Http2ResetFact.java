/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;

/**
 * An HTTP/2 stream that was reset with an error.
 *
 * @param stall the stall it fell into or right after, or 0
 * @param unwritten such events before it that were not written
 * @param failure the class of what it was the answer to, or null; the stack is that one's then
 */
public record Http2ResetFact(
    long loop,
    long stall,
    long connection,
    String channel,
    long stream,
    boolean local,
    long code,
    long time,
    long age,
    long unwritten,
    String failure,
    List<Frame> stack) {}
