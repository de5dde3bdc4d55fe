/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.StallFact;
import java.util.Optional;

/**
 * The loop's thread had work but got no CPU, by the kernel's own account of it. Asked first: a
 * starved process takes long for its collections and safepoints too, but a thread that these stop
 * does not wait for a CPU.
 */
final class RunDelayRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    // the kernel's account is the stall's, even where the first look at it came late
    boolean known = e.waitKnown();
    // a little of it stands for the rest where others were held up as well; less than a threshold
    // is what any thread waits that a pause has let go again
    boolean likely =
        s.runDelay() >= e.threshold() && (e.mostOf(s.processLate()) || e.stoppedByTheJvm());
    long waited = e.waitedForCpu();
    boolean starved =
        !e.yields() && (e.explainsMost(waited) || e.mostOf(waited) && e.explains(e.heldUp()));
    return (known || likely) && starved
        ? Optional.of(
            Judgement.ofProcess(
                Cause.NOT_SCHEDULED,
                known ? Confidence.PROVEN : Confidence.INFERRED,
                "The thread was ready but not run for " + Millis.text(s.runDelay()) + of(s) + "."))
        : Optional.empty();
  }

  /** A wait that began before the first look at the clocks is longer than what they cover. */
  private static String of(StallFact s) {
    return s.runDelay() > s.clockCovered()
        ? ", by the kernel's account of it"
        : " of the " + Millis.text(s.clockCovered()) + " its clocks cover";
  }
}
