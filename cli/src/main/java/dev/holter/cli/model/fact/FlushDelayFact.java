/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.List;

/**
 * Messages that left late.
 *
 * @param stall the stall they left in or right after, or 0
 * @param segment caller, tls, http2, queue or socket: where they waited
 * @param holder read, task, turn, unflushed, loop or socket: who kept them
 * @param unit class of the unit at work as they left, or null
 * @param unwritten such before it that left no event
 * @param stack who wrote or flushed them; empty if unknown
 */
public record FlushDelayFact(
    long loop,
    long stall,
    String segment,
    String channel,
    String holder,
    String unit,
    long time,
    long age,
    long span,
    long messages,
    long bytes,
    boolean bunched,
    long unwritten,
    List<Frame> stack) {}
