/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SpanFact.Kind;
import java.util.Optional;

/**
 * A safepoint that no collection needs lasts microseconds, unless one of the threads it waits for
 * gets no CPU: where the agent's own thread waited for one too, or the loop's as soon as it could
 * go on or in its stalls around it, the machine made it long.
 */
final class StarvedSafepointRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    long stopped = e.stopped(Kind.SAFEPOINT);
    if (!e.mostOf(stopped) || e.mostOf(e.covered(Kind.GC)) || e.askedFor()) {
      return Optional.empty();
    }
    // of what others tell, only if nothing is left that is the stall's own
    boolean explained = e.explains(stopped);
    long own = e.stall().runDelay() >= e.threshold() ? e.waitedForCpu() : 0;
    String why = null;
    if (explained && enough(e.processRunDelay(), e)) {
      why = "the agent's own thread waited " + Millis.text(e.processRunDelay()) + " for a CPU";
    } else if (enough(own, e)) {
      why = "the loop's thread waited " + Millis.text(own) + " for a CPU besides";
    } else if (explained && e.starvedAround()) {
      why = "the process got no CPU shortly before or after";
    }
    return why == null
        ? Optional.empty()
        : Optional.of(
            Judgement.ofProcess(
                Cause.NOT_SCHEDULED,
                Confidence.INFERRED,
                "Safepoints cover "
                    + Millis.text(stopped)
                    + ", and "
                    + why
                    + ": the machine kept the process from reaching them."));
  }

  private static boolean enough(long waited, Evidence e) {
    return 4 * waited >= e.stall().elapsed() && waited >= 2 * e.threshold();
  }
}
