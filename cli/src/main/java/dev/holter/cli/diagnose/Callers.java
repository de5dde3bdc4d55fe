/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What samples have in common whose sources differ: the method that called them all. */
final class Callers {

  private record Caller(String name, int index) {}

  private final StallSamples samples;
  private final Map<List<Frame>, List<Caller>> ofStacks = new IdentityHashMap<>();
  private final Map<String, Long> times = new HashMap<>();
  private final Map<String, Integer> votes = new HashMap<>();
  private long sampled;

  private Callers(StallSamples samples) {
    this.samples = samples;
  }

  /**
   * The innermost method that the chosen ones were inside of for nearly all of the sampled time,
   * with the latest stack from there on.
   */
  static Optional<StallSamples.Agreement> of(StallSamples samples, Predicate<SampleFact> chosen) {
    Callers callers = new Callers(samples);
    callers.count(chosen);
    return callers.innermost(chosen);
  }

  private void count(Predicate<SampleFact> chosen) {
    for (int i = 0; i < samples.size(); i++) {
      SampleFact s = samples.all().get(i);
      long time = samples.standsFor(i);
      sampled += time;
      if (chosen.test(s)) {
        for (Caller c : ofStacks.computeIfAbsent(s.stack(), this::callers)) {
          times.merge(c.name(), time, Long::sum);
          votes.merge(c.name(), 1, Integer::sum);
        }
      }
    }
  }

  /** Those of a stack, innermost first; of a method that calls itself the innermost frame. */
  private List<Caller> callers(List<Frame> stack) {
    Map<String, Integer> seen = new HashMap<>();
    List<Caller> callers = new ArrayList<>();
    for (int index : SourceFinder.callers(stack, samples.plumbing())) {
      String name = Source.name(stack.get(index));
      if (seen.putIfAbsent(name, index) == null) {
        callers.add(new Caller(name, index));
      }
    }
    return callers;
  }

  private Optional<StallSamples.Agreement> innermost(Predicate<SampleFact> chosen) {
    for (int i = samples.size() - 1; i >= 0; i--) {
      SampleFact s = samples.all().get(i);
      if (chosen.test(s)) {
        for (Caller c : ofStacks.get(s.stack())) {
          if (5 * times.get(c.name()) >= 4 * sampled) {
            List<Frame> from = s.stack().subList(c.index(), s.stack().size());
            return Optional.of(
                new StallSamples.Agreement(
                    from, votes.get(c.name()), samples.size(), /* most= */ true));
          }
        }
      }
    }
    return Optional.empty();
  }
}
