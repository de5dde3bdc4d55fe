/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.GapChange;
import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** The gap histograms of loops with like names, quantile by quantile. */
final class GapChanges {

  private static final double[] PERCENTILES = {50, 90, 99, 99.9};

  /** Of the normal distribution, for 95 %. */
  private static final double SIGMAS = 1.96;

  /** Turns depend on each other, so that a quantile is less sure than its interval says. */
  private static final double MARGIN = 1.2;

  private static final class Group {
    final Histogram gaps = new Histogram(2);
    int loops;
    long max;

    Group() {
      gaps.setAutoResize(true);
    }

    void add(BeatFact beat) {
      loops++;
      gaps.add(beat.gaps());
      max = Math.max(max, beat.max());
    }
  }

  private GapChanges() {}

  static List<GapChange> of(DiffSide base, DiffSide head) {
    Map<String, Group> before = groups(base);
    Map<String, Group> after = groups(head);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<GapChange> changes = new ArrayList<>();
    for (String name : names) {
      changes.add(
          change(
              name, before.getOrDefault(name, new Group()), after.getOrDefault(name, new Group())));
    }
    return List.copyOf(changes);
  }

  /** Only loops that the report tells of: some may not have been asked for. */
  private static Map<String, Group> groups(DiffSide side) {
    Set<String> told =
        side.report().loops().stream().map(l -> l.name()).collect(Collectors.toSet());
    Map<String, Group> groups = new TreeMap<>();
    for (ProcessFact p : side.recording().processes()) {
      p.beats()
          .forEach(
              (id, beat) -> {
                LoopFact loop = p.loops().get(id);
                String name = loop == null || loop.name() == null ? "loop " + id : loop.name();
                if (told.contains(name) && beat.gaps().getTotalCount() > 0) {
                  groups.computeIfAbsent(folded(name), n -> new Group()).add(beat);
                }
              });
    }
    return groups;
  }

  private static String folded(String name) {
    return name.replaceAll("\\d+", "#");
  }

  private static GapChange change(String name, Group base, Group head) {
    List<GapChange.Quantile> quantiles = new ArrayList<>();
    for (double percentile : PERCENTILES) {
      Double before = at(base, percentile, 0);
      Double after = at(head, percentile, 0);
      quantiles.add(
          new GapChange.Quantile(percentile, before, after, change(base, head, percentile)));
    }
    return new GapChange(
        name,
        base.loops,
        head.loops,
        base.gaps.getTotalCount(),
        head.gaps.getTotalCount(),
        List.copyOf(quantiles),
        Millis.of(base.max),
        Millis.of(head.max));
  }

  /** Longer or shorter where the two intervals are well apart. */
  private static Change change(Group base, Group head, double percentile) {
    if (at(base, percentile, 0) == null || at(head, percentile, 0) == null) {
      return Change.UNCHANGED;
    }
    if (at(head, percentile, -SIGMAS) > MARGIN * at(base, percentile, SIGMAS)) {
      return Change.WORSE;
    }
    return at(base, percentile, -SIGMAS) > MARGIN * at(head, percentile, SIGMAS)
        ? Change.BETTER
        : Change.UNCHANGED;
  }

  /** A quantile, or the end of its interval; null where the turns are too few to tell one. */
  private static Double at(Group g, double percentile, double sigmas) {
    long n = g.gaps.getTotalCount();
    double q = percentile / 100;
    // fewer turns have no upper bound of the quantile: even the longest may be below it
    if (n == 0 || Math.pow(q, n) > 0.05) {
      return null;
    }
    double rank = n * q + sigmas * Math.sqrt(n * q * (1 - q));
    double at = Math.max(0, Math.min(100, 100 * rank / n));
    return Millis.of(Math.min(g.max, g.gaps.getValueAtPercentile(at)));
  }
}
