/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.StallFact;
import java.util.Optional;

/** The loop's thread had work but got no CPU. */
final class NotScheduledRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    if (s.runDelay() >= 0 && e.mostOf(s.clockCovered())) {
      // the thread's own clock is the better witness: it also says when the thread was not held up
      return e.explains(e.waitedForCpu())
          ? Optional.of(
              judgement(
                  Confidence.PROVEN,
                  "The thread was ready but not run for "
                      + Millis.text(s.runDelay())
                      + " of the "
                      + Millis.text(s.clockCovered())
                      + " its clocks cover."))
          : Optional.empty();
    }
    if (e.clocksKnown() && !e.littleCpu()) {
      return Optional.empty();
    }
    if (e.mostOf(s.processLate())) {
      return Optional.of(
          judgement(
              Confidence.INFERRED,
              "The agent's own thread was late by "
                  + Millis.text(s.processLate())
                  + " of "
                  + Millis.text(s.elapsed())
                  + " too: the process was held up, not the loop."));
    }
    return e.throttled() > 0 && e.mostOf(e.throttled())
        ? Optional.of(
            judgement(
                Confidence.INFERRED,
                "The container's CPU quota throttled the process for "
                    + Millis.text(e.throttled())
                    + " around it."))
        : Optional.empty();
  }

  private static Judgement judgement(Confidence confidence, String explanation) {
    return Judgement.ofProcess(Cause.NOT_SCHEDULED, confidence, explanation);
  }
}
