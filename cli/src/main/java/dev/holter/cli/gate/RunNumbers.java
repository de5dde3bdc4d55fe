/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.stat.QuantileBound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;

/**
 * What is compared of one run with other runs.
 *
 * @param calls blocking calls that count, and that no busy machine makes more of, by finding
 * @param groups loops by name
 */
public record RunNumbers(
    boolean disturbed, long units, Map<String, Long> calls, Map<String, OfGroup> groups) {

  /**
   * What is compared of a group of loops.
   *
   * @param stalls by finding
   * @param gapMs gaps by rule, as gap.p99; without those of which the turns are too few
   */
  public record OfGroup(
      double hours, long turns, Map<String, StallSum> stalls, Map<String, Double> gapMs) {
    public OfGroup {
      Baseline.given("stalls", stalls);
      Baseline.given("gapMs", gapMs);
    }

    int stallCount() {
      return stalls.values().stream().mapToInt(StallSum::count).sum();
    }

    double stallMs() {
      return stalls.values().stream().mapToDouble(StallSum::ms).sum();
    }

    private OfGroup without(Predicate<String> finding) {
      return new OfGroup(hours, turns, left(stalls, finding), gapMs);
    }
  }

  /** The stalls of a finding on a group of loops. */
  public record StallSum(int count, double ms) {

    private StallSum and(StallSum other) {
      return new StallSum(count + other.count, rounded(ms + other.ms));
    }
  }

  private static final double MS_AN_HOUR = 3_600_000;

  public RunNumbers {
    Baseline.given("calls", calls);
    Baseline.given("groups", groups);
  }

  static RunNumbers of(Run run) {
    Map<String, OfGroup> groups = new TreeMap<>();
    run.groups().forEach((name, g) -> groups.put(name, group(g, run.stalls())));
    Map<String, Long> calls = new TreeMap<>();
    run.calls().stream()
        .filter(Proof::of)
        .forEach(c -> calls.merge(c.finding(), c.count(), Long::sum));
    return new RunNumbers(run.disturbed(), run.units(), calls, groups);
  }

  private static OfGroup group(LoopGroup g, List<StallReport> stalls) {
    Map<String, Double> gaps = new LinkedHashMap<>();
    Histogram all = g.gaps();
    for (RuleKind kind : RuleKind.values()) {
      double percentile = kind.percentile();
      if (percentile > 0 && all.getTotalCount() >= QuantileBound.fewest(percentile)) {
        gaps.put(kind.id(), Millis.of(all.getValueAtPercentile(percentile)));
      }
    }
    List<StallReport> its = stalls.stream().filter(s -> g.has(s.loop())).toList();
    Map<String, StallSum> sums = new TreeMap<>();
    its.forEach(
        s -> sums.merge(finding(s), new StallSum(1, rounded(OwnGaps.ownMs(s))), StallSum::and));
    return new OfGroup(rounded(g.hours()), g.turns(), sums, gaps);
  }

  /** A stall of an unknown place has none. */
  private static String finding(StallReport s) {
    return s.finding() == null ? "" : s.finding();
  }

  /** Without what such findings have cost. */
  RunNumbers without(Predicate<String> finding) {
    Map<String, OfGroup> others = new TreeMap<>();
    groups.forEach((name, g) -> others.put(name, g.without(finding)));
    return new RunNumbers(disturbed, units, left(calls, finding), others);
  }

  private static <T> Map<String, T> left(Map<String, T> all, Predicate<String> finding) {
    Map<String, T> left = new TreeMap<>(all);
    left.keySet().removeIf(finding);
    return left;
  }

  long callsInAll() {
    return calls.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The value that a comparing rule looks at; null where the run has none. */
  Double value(RuleKind kind, String group) {
    if (kind == RuleKind.CALLS_PER_UNIT) {
      return units == 0 ? null : Double.valueOf(1000.0 * callsInAll() / units);
    }
    OfGroup g = groups.get(group);
    if (g == null) {
      return null;
    }
    return kind == RuleKind.STALL_RATIO
        ? g.hours() == 0 ? null : Double.valueOf(g.stallMs() / (g.hours() * MS_AN_HOUR))
        : g.gapMs().get(kind.id());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
