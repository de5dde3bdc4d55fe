/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Source;
import java.util.List;
import java.util.Optional;

/** Nothing explains the stall; says what evidence was missing. */
final class UnknownRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    return Optional.of(
        Judgement.of(
            Cause.UNKNOWN,
            Confidence.UNKNOWN,
            why(e),
            e.samples().agreement().map(StallSamples.Agreement::stack).orElse(List.of())));
  }

  private static String why(Evidence e) {
    StallFact s = e.stall();
    Optional<StallSamples.Agreement> inNative = e.samples().agreement(UnknownRule::inNative);
    if (e.littleCpu() && inNative.isPresent() && inNative.get().several()) {
      return inNative.get().votes()
          + " of "
          + Plural.of(e.samples().size(), "sample")
          + " stand in "
          + Source.name(inNative.get().stack().get(0))
          + ", a native method, and the thread hardly computed: it waited there.";
    }
    if (!e.samples().isEmpty()) {
      return Plural.of(e.samples().size(), "sample") + " and the thread's clocks do not agree.";
    }
    if (s.samplesSuppressed() > 0) {
      return "No sample: the limit for this loop and minute, or the agent's budget, was reached.";
    }
    if (s.samplesDropped() > 0) {
      return "No sample: the watchdog was late and what it took showed the next turn.";
    }
    return s.samplesTaken() > 0
        ? "Its samples are not in the recording."
        : "No sample: the watchdog was late.";
  }

  private static boolean inNative(SampleFact s) {
    return "RUNNABLE".equals(s.state()) && !s.stack().isEmpty() && s.stack().get(0).isNative();
  }
}
