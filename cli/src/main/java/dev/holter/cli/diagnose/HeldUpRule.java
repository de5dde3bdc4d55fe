/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SpanFact.Kind;
import dev.holter.cli.model.fact.StallFact;
import java.util.Optional;

/**
 * No call was measured, the loop's thread hardly ran or stalled together with others, and the
 * agent's own thread was late for most of the stall too: something held both, and it was none of
 * the loop's code.
 */
final class HeldUpRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    boolean others = e.together() && !e.clocksKnown();
    // what is left of a stall that the JVM's own pauses do not explain is its own
    if (!(e.littleCpu() || others) || !e.mostOf(s.processLate()) || e.stoppedByTheJvm()) {
      return Optional.empty();
    }
    long stopped = e.stopped(Kind.SAFEPOINT, Kind.GC);
    return Optional.of(
        Judgement.ofProcess(
            2 * stopped >= s.processLate() ? Cause.SAFEPOINT : Cause.NOT_SCHEDULED,
            Confidence.INFERRED,
            "The agent's own thread was late by "
                + Millis.text(s.processLate())
                + " of "
                + Millis.text(s.elapsed())
                + (e.littleCpu()
                    ? " too, and the loop's thread hardly ran"
                    : " too, and another loop stalled with this one")
                + (stopped > 0 ? "; safepoints cover " + Millis.text(stopped) : "")
                + "."));
  }
}
