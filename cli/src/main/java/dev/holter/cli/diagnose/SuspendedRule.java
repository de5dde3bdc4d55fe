/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.StallFact;
import java.util.Optional;

/**
 * The whole process stood still, though no thread of it waited for a CPU: a stopped process, a
 * paused container, a machine that slept.
 */
final class SuspendedRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    boolean control = 5 * s.processLate() >= 4 * s.elapsed();
    return control && stoodStill(e) && !e.stoppedByTheJvm()
        ? Optional.of(
            Judgement.ofProcess(
                Cause.SUSPENDED,
                Confidence.INFERRED,
                "The agent's own thread was late by "
                    + Millis.text(s.processLate())
                    + " of "
                    + Millis.text(s.elapsed())
                    + " too, and neither ran nor waited for a CPU."))
        : Optional.empty();
  }

  /** By the loop's own clocks; by the watchdog's, where it came too late to read those. */
  private static boolean stoodStill(Evidence e) {
    StallFact s = e.stall();
    if (e.clocksKnown() && s.runDelay() >= 0) {
      return e.littleCpu() && 4 * s.runDelay() < s.clockCovered();
    }
    return e.processRunDelay() >= 0 && 4 * e.processRunDelay() < s.processLate();
  }
}
