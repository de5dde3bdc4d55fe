/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

/** The clock of a chunk: when it began, in nanoseconds and in ticks, and how many a second. */
record Ticks(long startNanos, long startTicks, long perSecond) {

  long nanos(long ticks) {
    return startNanos + (long) ((ticks - startTicks) / (perSecond / 1e9));
  }
}
