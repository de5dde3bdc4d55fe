/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * How the process as a whole fared.
 *
 * @param disturbed whether it was held up for at least one stall
 * @param cpuPressureMs time in which some thread of the container, or the machine, got no CPU
 * @param pauses each time that it was, told once for all loops
 */
public record ProcessHealth(
    boolean disturbed,
    Lateness control,
    double gcMs,
    double safepointMs,
    double throttledMs,
    double cpuPressureMs,
    List<Pause> pauses) {

  /**
   * One time in which the process was held up.
   *
   * @param stalls how many stalls it made
   * @param loops the loops it hit
   */
  public record Pause(
      String start,
      double durationMs,
      Cause cause,
      int stalls,
      List<String> loops,
      String explanation) {}

  /** How late the agent's own beat was. */
  public record Lateness(double p50Ms, double p99Ms, double maxMs) {}
}
