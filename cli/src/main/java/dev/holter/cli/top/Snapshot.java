/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import java.util.List;

/**
 * What is known at one moment.
 *
 * @param newest epoch nanoseconds of the newest event; 0 before the first
 * @param loops in the order they were found
 * @param stalls the newest first
 * @param closed whether the service tells no more
 */
record Snapshot(long newest, List<LoopRow> loops, List<SeenStall> stalls, boolean closed) {}
