/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The loop waited for a monitor that another thread held. */
final class LockRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    Predicate<SpanFact> locks =
        s -> s.kind() == SpanFact.Kind.LOCK && !ClassLocks.waits(s, e.stall(), e.life());
    long waited = e.covered(locks);
    Optional<SpanFact> longest = e.longest(locks);
    if (longest.isPresent() && e.mostOf(waited)) {
      SpanFact lock = longest.get();
      return Optional.of(
          new Judgement(
              Cause.LOCK,
              Confidence.PROVEN,
              "It waited "
                  + Millis.text(waited)
                  + " of "
                  + Millis.text(e.stall().elapsed())
                  + " for a monitor of "
                  + lock.subject()
                  + e.samples()
                      .lock(s -> isOf(s, lock))
                      .filter(s -> !s.owners().isEmpty())
                      .map(LockOwners::clause)
                      .orElse(owner(lock.owner()))
                  + ".",
              "lock.monitor",
              lock.subject(),
              lock.stack()));
    }
    Predicate<SampleFact> blocked = s -> blocked(s) && !ClassLocks.waits(s, e);
    // the clock measures, a sample is a moment
    if (e.muchCpu() || !e.samples().most(blocked)) {
      return Optional.empty();
    }
    StallSamples.Agreement a = e.samples().agreement(blocked).orElse(null);
    SampleFact sample =
        e.samples()
            .lock(blocked)
            .or(() -> e.samples().all().stream().filter(blocked).findFirst())
            .orElseThrow();
    return Optional.of(
        new Judgement(
            Cause.LOCK,
            a != null && a.several() ? Confidence.SAMPLED : Confidence.INFERRED,
            "In "
                + e.samples().count(blocked)
                + " of "
                + e.samples().size()
                + " samples it waited for a monitor"
                + (sample.lock() == null ? "" : " of " + sample.lock())
                + LockOwners.clause(sample)
                + ".",
            "BLOCKED".equals(sample.state()) ? "lock.monitor" : "lock.park",
            null,
            a == null ? List.of() : a.stack()));
  }

  /** Whether a sample waits for a monitor of that class: events name no single one. */
  private static boolean isOf(SampleFact s, SpanFact lock) {
    return s.lock() != null && s.lock().startsWith(lock.subject() + "@");
  }

  private static boolean blocked(SampleFact s) {
    // a java.util.concurrent lock parks: the thread waits, but somebody owns what it waits for
    return "BLOCKED".equals(s.state()) || !s.owners().isEmpty();
  }

  private static String owner(String owner) {
    return owner == null ? "" : ", held by " + LockOwners.name(owner);
  }
}
