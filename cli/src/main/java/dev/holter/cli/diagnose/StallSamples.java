/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the samples of one stall agree on, each weighed by the time it stands for.
 *
 * @param elapsed how long the stall was
 */
record StallSamples(List<SampleFact> all, long elapsed, Plumbing plumbing) {

  /** The agent and JFR cut deeper stacks. */
  static final int CUT = 64;

  int size() {
    return all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many pass. */
  long count(Predicate<SampleFact> test) {
    return all.stream().filter(test).count();
  }

  /**
   * The time a sample stands for: all that is nearer to it than to another. Samples are taken at
   * doubling intervals, so that four early ones say less than the one after; but code that no
   * sample can stop is followed by one of whatever came next, which was not there all the time.
   */
  long standsFor(int sample) {
    long from = sample == 0 ? 0 : between(sample - 1);
    long to =
        sample == all.size() - 1 ? Math.max(elapsed, all.get(sample).elapsed()) : between(sample);
    return Math.max(1, to - from);
  }

  /** The moment between a sample and the one after it. */
  private long between(int sample) {
    return (all.get(sample).elapsed() + all.get(sample + 1).elapsed()) / 2;
  }

  /** Whether those that pass stand for more than half of the sampled time. */
  boolean most(Predicate<SampleFact> test) {
    long hits = 0;
    long sum = 0;
    for (int i = 0; i < all.size(); i++) {
      sum += standsFor(i);
      hits += test.test(all.get(i)) ? standsFor(i) : 0;
    }
    return hits > 0 && 2 * hits > sum;
  }

  /** The one that tells most of a lock. */
  Optional<SampleFact> lock() {
    return lock(s -> true);
  }

  /**
   * The chosen one that tells most of a lock: of the one at which most of the time went, a sample
   * that names its owners, else any.
   */
  Optional<SampleFact> lock(Predicate<SampleFact> choice) {
    Map<String, Long> times = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      SampleFact s = all.get(i);
      if (s.lock() != null && choice.test(s)) {
        times.merge(s.lock(), standsFor(i), Long::sum);
      }
    }
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(
            most ->
                all.stream()
                    .filter(s -> most.getKey().equals(s.lock()) && choice.test(s))
                    .max(Comparator.comparingInt(s -> s.owners().size())));
  }

  /** The stack whose source stands for most of the time; the latest such. */
  Optional<Agreement> agreement() {
    return agreement(s -> true);
  }

  /** The stack whose source stands for most of the time of the chosen ones; the latest such. */
  Optional<Agreement> agreement(Predicate<SampleFact> chosen) {
    return telling(chosen).ofOneSource(chosen).map(a -> a.of(all.size()));
  }

  /**
   * The same; where no source stands for most of it, as in a library that is busy in many places,
   * the innermost method that nearly all of them were inside of, if there is one.
   */
  Optional<Agreement> agreementOrCaller(Predicate<SampleFact> chosen) {
    StallSamples telling = telling(chosen);
    Optional<Agreement> one = telling.ofOneSource(chosen);
    Optional<Agreement> best =
        one.isEmpty() || one.get().several() || telling.size() < 2
            ? one
            : Callers.of(telling, chosen).or(() -> one);
    return best.map(a -> a.of(all.size()));
  }

  /** Those that were not cut before their caller, if any of the chosen ones is among them. */
  private StallSamples telling(Predicate<SampleFact> chosen) {
    List<SampleFact> telling = all.stream().filter(s -> !lostItsCaller(s.stack())).toList();
    return telling.size() < all.size() && telling.stream().anyMatch(chosen)
        ? new StallSamples(telling, elapsed, plumbing)
        : this;
  }

  /** Whether a stack was cut before the frames of whoever called the JDK. */
  private static boolean lostItsCaller(List<Frame> stack) {
    return stack.size() >= CUT && stack.stream().allMatch(SourceFinder::jdk);
  }

  private Optional<Agreement> ofOneSource(Predicate<SampleFact> chosen) {
    Map<String, Integer> votes = new HashMap<>();
    Map<String, Long> times = new HashMap<>();
    Map<String, List<Frame>> stacks = new HashMap<>();
    Map<List<Frame>, Seen> seen = seen(chosen);
    long sum = 0;
    for (int i = 0; i < all.size(); i++) {
      SampleFact s = all.get(i);
      sum += standsFor(i);
      if (chosen.test(s) && !s.stack().isEmpty()) {
        Seen at = seen.get(s.stack());
        votes.merge(at.source(), 1, Integer::sum);
        times.merge(at.source(), standsFor(i), Long::sum);
        stacks.put(at.source(), at.stack());
      }
    }
    long sampled = sum;
    return times.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            e ->
                new Agreement(
                    stacks.get(e.getKey()),
                    votes.get(e.getKey()),
                    all.size(),
                    2 * e.getValue() > sampled));
  }

  /** What a sample tells of where the thread was. */
  private record Seen(List<Frame> stack, String source) {}

  /**
   * The chosen stacks, each once: a turn that runs away for an hour has JFR's samples by the
   * hundred thousand. By identity, since the reader keeps one object for equal stacks.
   */
  private Map<List<Frame>, Seen> seen(Predicate<SampleFact> chosen) {
    Map<List<Frame>, Seen> seen = new IdentityHashMap<>();
    // in the order of the samples: the same recording has the same report each time
    List<List<Frame>> stacks = new ArrayList<>();
    for (SampleFact s : all) {
      if (!seen.containsKey(s.stack()) && !s.stack().isEmpty() && chosen.test(s)) {
        seen.put(s.stack(), null);
        stacks.add(s.stack());
      }
    }
    for (List<Frame> stack : stacks) {
      List<Frame> caller = calledFrom(stack, stacks);
      String source = SourceFinder.find(caller, plumbing).map(Source::name).orElse("");
      seen.put(stack, new Seen(caller, source));
    }
    return seen;
  }

  /**
   * The stack of another sample that came from the very line at which this one stands, if there is
   * one: on 17 a thread is often caught only as it returns from where it was all the time.
   */
  private static List<Frame> calledFrom(List<Frame> stack, List<List<Frame>> others) {
    for (List<Frame> other : others) {
      int deeper = other.size() - stack.size();
      if (deeper > 0 && other.subList(deeper, other.size()).equals(stack)) {
        return other;
      }
    }
    return stack;
  }

  /**
   * How many of the samples share a source.
   *
   * @param most whether they stand for most of the sampled time
   */
  record Agreement(List<Frame> stack, int votes, int of, boolean most) {

    /** One sample is a moment; two that agree are evidence. */
    boolean several() {
      return votes > 1 && most;
    }

    private Agreement of(int samples) {
      return new Agreement(stack, votes, samples, most);
    }
  }
}
