/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.SpanFact.Kind;
import java.util.Optional;

/** The loop waited until another thread did something: a future, a latch, a condition. */
final class WaitRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    long waited = e.covered(Kind.WAIT, Kind.PARK);
    Optional<SpanFact> longest = e.longest(Kind.WAIT, Kind.PARK);
    if (longest.isPresent() && e.mostOf(waited)) {
      return Optional.of(
          Judgement.of(
              Cause.WAIT,
              Confidence.PROVEN,
              "It waited "
                  + Millis.text(waited)
                  + " of "
                  + Millis.text(e.stall().elapsed())
                  + on(longest.get())
                  + ".",
              longest.get().stack()));
    }
    // the clock measures, a sample is a moment
    if (e.muchCpu() || !e.samples().most(WaitRule::waiting)) {
      return Optional.empty();
    }
    return e.samples()
        .agreement(WaitRule::waiting)
        .map(
            a ->
                Judgement.of(
                    Cause.WAIT,
                    a.several() ? Confidence.SAMPLED : Confidence.INFERRED,
                    "In "
                        + e.samples().count(WaitRule::waiting)
                        + " of "
                        + e.samples().size()
                        + " samples it waited for another thread.",
                    a.stack()));
  }

  private static String on(SpanFact wait) {
    if (ClassLocks.waitsForAnother(wait)) {
      return " for a class that another thread"
          + (wait.owner() == null ? "" : " (" + wait.owner() + ")")
          + " was initialising";
    }
    return wait.subject() == null ? "" : " on " + wait.subject();
  }

  private static boolean waiting(SampleFact s) {
    return "WAITING".equals(s.state()) || "TIMED_WAITING".equals(s.state());
  }
}
