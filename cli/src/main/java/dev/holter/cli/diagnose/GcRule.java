/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SpanFact.Kind;
import java.util.Optional;

/** The garbage collector stopped the world for most of the stall. */
final class GcRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    long gc = e.stopped(Kind.GC);
    return gc > 0 && e.explainsMost(gc) && !e.askedFor()
        ? Optional.of(
            Judgement.ofProcess(
                Cause.GC,
                Confidence.PROVEN,
                "GC pauses cover "
                    + Millis.text(gc)
                    + " of "
                    + Millis.text(e.stall().elapsed())
                    + "."))
        : Optional.empty();
  }
}
