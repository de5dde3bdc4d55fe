/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Frame;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Classes were loaded and initialised for the first time, and no guarded call covers the turn. */
final class ClassInitRule implements CauseRule {

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    Predicate<SpanFact> waits = lock -> ClassLocks.waits(lock, s, e.life());
    long waited = e.covered(waits);
    Optional<SpanFact> longest = e.longest(waits);
    if (waited > s.classLoadTime() && e.mostOf(waited + s.classLoadTime())) {
      return judgement(
          e,
          Confidence.PROVEN,
          "It waited "
              + Millis.text(waited)
              + " of "
              + Millis.text(s.elapsed())
              + " for classes that another thread was bringing in"
              + longest.map(SpanFact::owner).map(" (%s)"::formatted).orElse("")
              + (s.classLoads() > 0
                  ? ", beside " + Plural.of(s.classLoads(), "class load") + " of its own."
                  : "."),
          longest.map(SpanFact::stack).orElse(List.of()));
    }
    if (e.mostOf(s.classLoadTime()) && s.classLoadTime() > 0) {
      return judgement(
          e,
          Confidence.PROVEN,
          Plural.of(s.classLoads(), "class load")
              + " took "
              + Millis.text(s.classLoadTime())
              + " of "
              + Millis.text(s.elapsed())
              + ".",
          List.of());
    }
    if (e.samples().most(x -> loading(x, e))) {
      long inside = e.samples().count(x -> loading(x, e));
      return judgement(
          e,
          inside > 1 ? Confidence.SAMPLED : Confidence.INFERRED,
          inside
              + " of "
              + Plural.of(e.samples().size(), "sample")
              + ", which stand for most of it, are inside a class initialiser or a class loader,"
              + " or wait for one.",
          List.of());
    }
    return Optional.empty();
  }

  private static boolean loading(SampleFact s, Evidence e) {
    return ClassLocks.loading(s.stack()) || ClassLocks.waits(s, e);
  }

  private static Optional<Judgement> judgement(
      Evidence e, Confidence c, String explanation, List<Frame> waited) {
    return Optional.of(
        Judgement.of(
            Cause.CLASS_INIT,
            c,
            explanation,
            e.samples()
                .agreement(x -> loading(x, e))
                .map(StallSamples.Agreement::stack)
                .or(() -> Optional.of(waited).filter(stack -> !stack.isEmpty()))
                .or(() -> e.samples().agreement().map(StallSamples.Agreement::stack))
                .orElse(List.of())));
  }
}
