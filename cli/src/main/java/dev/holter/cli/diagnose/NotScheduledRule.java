/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.SpanFact.Kind;
import dev.holter.cli.model.fact.StallFact;
import java.util.Optional;

/**
 * The process got no CPU, as far as others can tell: the agent's own thread, the container's quota.
 * Where the thread's own clock knows, {@link RunDelayRule} has spoken already.
 */
final class NotScheduledRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    boolean asked = s.runDelay() >= 0 && e.mostOf(s.clockCovered());
    if (asked || e.clocksKnown() && !e.littleCpu() || e.stoppedByTheJvm()) {
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
    // known by the second only and summed over CPUs: no match for waits that were measured, nor for
    // what went on until the recording ended
    return s.ended() && e.throttled() > 0 && e.mostOf(e.throttled()) && !blocked(e)
        ? Optional.of(
            judgement(
                Confidence.INFERRED,
                "The container's CPU quota throttled the process for "
                    + Millis.text(e.throttled())
                    + " around it."))
        : Optional.empty();
  }

  private static boolean blocked(Evidence e) {
    long inCalls = e.calls().stream().mapToLong(CallFact::elapsed).sum();
    return e.mostOf(Math.max(e.stall().guarded(), inCalls))
        || e.mostOf(e.covered(Kind.LOCK, Kind.WAIT, Kind.PARK, Kind.SLEEP));
  }

  private static Judgement judgement(Confidence confidence, String explanation) {
    return Judgement.ofProcess(Cause.NOT_SCHEDULED, confidence, explanation);
  }
}
