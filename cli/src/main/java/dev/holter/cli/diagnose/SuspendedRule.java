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

  /** A twentieth: who goes on after a stop of two seconds may wait some ms for a CPU as well. */
  private static final int FEW = 20;

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

  /**
   * By the loop's own clocks and the watchdog's, as far as they are known. Threads of a starved
   * process wait for each other too, and then for no CPU; but not all of them all of the time.
   */
  private static boolean stoodStill(Evidence e) {
    StallFact s = e.stall();
    boolean loopKnown = e.clocksKnown() && s.runDelay() >= 0;
    boolean loopStill = loopKnown && e.littleCpu() && hardly(s.runDelay(), s.clockCovered());
    boolean watchdogKnown = e.processRunDelay() >= 0;
    boolean watchdogStill = watchdogKnown && hardly(e.processRunDelay(), s.processLate());
    return (loopStill || !loopKnown)
        && (watchdogStill || !watchdogKnown)
        && (loopKnown || watchdogKnown);
  }

  private static boolean hardly(long waited, long of) {
    return FEW * waited < of;
  }
}
