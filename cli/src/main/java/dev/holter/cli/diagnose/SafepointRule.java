/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SpanFact.Kind;
import java.util.Optional;

/** The JVM stopped all threads, for another reason than GC, for most of the stall. */
final class SafepointRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    long stopped = e.covered(Kind.SAFEPOINT, Kind.GC);
    return stopped > 0 && e.explainsMost(stopped) && !e.mostOf(e.inCalls("gc.explicit"))
        ? Optional.of(
            Judgement.ofProcess(
                Cause.SAFEPOINT,
                Confidence.PROVEN,
                "Safepoints cover "
                    + Millis.text(stopped)
                    + " of "
                    + Millis.text(e.stall().elapsed())
                    + "."))
        : Optional.empty();
  }
}
