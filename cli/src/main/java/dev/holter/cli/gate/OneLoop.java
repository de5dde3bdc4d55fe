/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import org.HdrHistogram.Histogram;

/**
 * One loop of a run.
 *
 * @param hours time it was watched
 * @param gaps without what the process did to them, and without their waits for a CPU
 * @param longestMs longest gap of that kind
 * @param leftOut stalls that are the process's, or of cold classes
 * @param untold stalls that were counted alone, so that nobody knows their cause
 * @param untoldMs how long those lasted, all together
 */
public record OneLoop(
    String name,
    double hours,
    long turns,
    long units,
    Histogram gaps,
    double longestMs,
    int leftOut,
    long untold,
    double untoldMs) {

  /** Whether it waited all the time. */
  boolean isIdle() {
    return turns == 0 && longestMs == 0 && untold == 0;
  }
}
