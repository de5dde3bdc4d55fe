/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.List;
import java.util.Optional;

/** The loop's thread computed. */
final class CpuRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    Optional<StallSamples.Agreement> a = e.samples().agreementOrCaller(CpuRule::computing);
    if (a.isEmpty() && e.muchCpu()) {
      // the kernel computes too: what mostly waits may have had no need to
      a = e.samples().agreementOrCaller(CpuRule::runnable);
    }
    boolean agreed = a.isPresent() && a.get().several();
    if (e.littleCpu() || waitedRather(e) && !(agreed && !e.clocksKnown())) {
      return Optional.empty();
    }
    boolean measured = e.clocksKnown();
    if (!measured && !e.samples().most(CpuRule::computing)) {
      return Optional.empty();
    }
    Confidence confidence = agreed ? Confidence.SAMPLED : Confidence.INFERRED;
    String clock =
        measured
            ? "The thread ran for "
                + Millis.text(s.cpu())
                + " of the "
                + Millis.text(s.clockCovered())
                + " its clocks cover"
            : "The thread was runnable";
    String yields = e.yields() ? ", and gave its CPU away over and over" : "";
    String samples =
        a.map(x -> "; " + x.votes() + " of " + Plural.of(x.of(), "sample") + " share the source.")
            .orElse("; there is no sample of where.");
    return Optional.of(
        Judgement.of(
            Cause.CPU,
            confidence,
            clock + yields + samples,
            a.map(StallSamples.Agreement::stack).orElse(List.of())));
  }

  /** It wanted to compute and mostly could not; what it did compute would have been no stall. */
  private static boolean waitedRather(Evidence e) {
    long computed = e.computed();
    return !e.yields()
        && 4 * e.stall().clockCovered() >= e.stall().elapsed()
        && computed >= 0
        && computed < Math.min(e.threshold(), e.waitedForCpu());
  }

  private static boolean computing(SampleFact s) {
    return runnable(s) && NativeCalls.rule(s.stack()).isEmpty();
  }

  private static boolean runnable(SampleFact s) {
    return "RUNNABLE".equals(s.state());
  }
}
