/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SpanFact.Kind;
import java.util.Optional;

/**
 * A safepoint that no collection needs lasts microseconds, unless one of the threads it waits for
 * gets no CPU: where the agent's own thread, or the loop's when it could go on, waited for one too,
 * the machine made it long.
 */
final class StarvedSafepointRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    long stopped = e.covered(Kind.SAFEPOINT);
    long own = e.stall().runDelay() >= e.threshold() ? e.waitedForCpu() : 0;
    long waited = Math.max(own, e.processRunDelay());
    boolean starved = 4 * waited >= e.stall().elapsed() && waited >= 2 * e.threshold();
    return starved && e.mostOf(stopped) && !e.mostOf(e.covered(Kind.GC))
        ? Optional.of(
            Judgement.ofProcess(
                Cause.NOT_SCHEDULED,
                Confidence.INFERRED,
                "Safepoints cover "
                    + Millis.text(stopped)
                    + ", and "
                    + (own == waited ? "the loop's thread" : "the agent's own thread")
                    + " waited "
                    + Millis.text(waited)
                    + " for a CPU meanwhile: the machine kept the process from reaching them."))
        : Optional.empty();
  }
}
