/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

/**
 * One loop's last minute; times in nanoseconds.
 *
 * @param stalled part of the minute in stalls, 0 to 1
 * @param now the stall that goes on, or null
 */
record LoopRow(
    long id,
    String name,
    String kind,
    long p50,
    long p99,
    long max,
    double stalled,
    long turns,
    SeenStall now) {}
