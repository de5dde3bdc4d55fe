/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.SpanFact.Kind;
import java.util.Optional;

/** The JVM stopped all threads, for another reason than GC, for most of the stall. */
final class SafepointRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    long stopped = e.stopped(Kind.SAFEPOINT, Kind.GC);
    if (stopped == 0 || !e.explainsMost(stopped) || e.askedFor()) {
      return Optional.empty();
    }
    long coming = stopped - Math.min(stopped, e.covered(SafepointRule::stopsAll));
    boolean proven = e.clocksKnown() || !e.mostOf(coming);
    return Optional.of(
        Judgement.ofProcess(
            Cause.SAFEPOINT,
            proven ? Confidence.PROVEN : Confidence.INFERRED,
            "Safepoints cover "
                + Millis.text(stopped)
                + " of "
                + Millis.text(e.stall().elapsed())
                + (proven
                    ? "."
                    : "; for "
                        + Millis.text(coming)
                        + " of them the JVM waited for some thread to stop, and that may have been"
                        + " this loop's: its clocks were not read in time.")));
  }

  private static boolean stopsAll(SpanFact s) {
    return s.kind() == Kind.GC
        || s.kind() == Kind.SAFEPOINT && !SpanFact.COMING.equals(s.subject());
  }
}
