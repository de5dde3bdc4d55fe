/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.ProcessHealth;
import dev.holter.cli.model.ProcessHealth.Pause;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Whether a machine kept a process from its CPUs for so long that no time in it can be trusted.
 * Collections and safepoints are no reason: they are known to the nanosecond and taken out.
 */
final class Disturbance {

  /** Of the run's time; a shared runner that takes more is noticed in any percentile. */
  private static final double STARVED = 0.01;

  /** Threads of one program wait for each other's CPU too, so that this has to be much. */
  private static final double PRESSURE = 0.25;

  /** Of the beats; one or two alone are single pauses, which are taken out. */
  private static final double LATE = 0.01;

  private static final int FEWEST = 3;
  private static final double NANOS_A_MILLI = 1e6;
  private static final long MOST = Long.MAX_VALUE / 2;

  private Disturbance() {}

  /**
   * What disturbed it, a sentence each; empty for a quiet run.
   *
   * @param watchedMs of all its processes together, as what they were held up for is
   */
  static List<String> of(
      ProcessHealth health, Histogram control, double stallThresholdMs, double watchedMs) {
    List<String> found = new ArrayList<>();
    long limit = Math.round(stallThresholdMs / 2 * NANOS_A_MILLI);
    long late = control.getTotalCount() == 0 ? 0 : control.getCountBetweenValues(limit, MOST);
    if (late >= FEWEST && late >= LATE * control.getTotalCount()) {
      found.add(
          "the agent's own beat, which does nothing but wait, was late by "
              + Millis.text(stallThresholdMs / 2)
              + " or more in "
              + late
              + " of "
              + control.getTotalCount()
              + " cases");
    }
    double starved =
        health.pauses().stream()
            .filter(p -> p.cause() == Cause.NOT_SCHEDULED || p.cause() == Cause.SUSPENDED)
            .mapToDouble(Pause::durationMs)
            .sum();
    if (starved > STARVED * watchedMs) {
      found.add("the process as a whole got no CPU for " + of(starved, watchedMs) + " of the time");
    }
    if (health.throttledMs() > STARVED * watchedMs) {
      found.add(
          "the container's CPU quota stopped it for "
              + of(health.throttledMs(), watchedMs)
              + " of the time");
    }
    if (health.cpuPressureMs() > PRESSURE * watchedMs) {
      found.add(
          "threads were ready and got no CPU for "
              + of(health.cpuPressureMs(), watchedMs)
              + " of the time");
    }
    return List.copyOf(found);
  }

  private static String of(double ms, double watchedMs) {
    return Decimals.text(100 * ms / watchedMs, 1) + " %";
  }
}
