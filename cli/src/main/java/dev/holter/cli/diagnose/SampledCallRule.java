/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Source;
import java.util.Optional;

/**
 * No guarded call was measured, but most samples stand in a native that waits for the system: the
 * call had not ended, its rule was switched off, or it came through a method no hook knows.
 */
final class SampledCallRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    // a thread that ran was not waiting; a native can be the cheap innermost step of a computation
    if ((e.clocksKnown() && !e.littleCpu()) || !e.samples().most(SampledCallRule::inNative)) {
      return Optional.empty();
    }
    return e.samples()
        .agreement(SampledCallRule::inNative)
        .map(
            a ->
                new Judgement(
                    Cause.BLOCKING_CALL,
                    a.several() ? Confidence.SAMPLED : Confidence.INFERRED,
                    a.votes()
                        + " of "
                        + Plural.of(a.of(), "sample")
                        + " stand in "
                        + Source.name(a.stack().get(0))
                        + ", which waits for the system.",
                    NativeCalls.rule(a.stack()).orElse(null),
                    null,
                    a.stack()));
  }

  private static boolean inNative(SampleFact s) {
    return NativeCalls.rule(s.stack()).isPresent();
  }
}
