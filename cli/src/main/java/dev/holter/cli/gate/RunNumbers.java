/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.stat.QuantileBound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * What is compared of one run with other runs.
 *
 * @param calls blocking calls that count, and that no busy machine makes more of
 * @param groups loops by name
 */
public record RunNumbers(boolean disturbed, long units, long calls, Map<String, OfGroup> groups) {

  /**
   * What is compared of a group of loops.
   *
   * @param gapMs gaps by rule, as gap.p99; without those of which the turns are too few
   */
  public record OfGroup(
      double hours, long turns, int stalls, double stallMs, Map<String, Double> gapMs) {
    public OfGroup {
      Baseline.given("gapMs", gapMs);
    }
  }

  private static final double MS_AN_HOUR = 3_600_000;

  public RunNumbers {
    Baseline.given("groups", groups);
  }

  static RunNumbers of(Run run) {
    Map<String, OfGroup> groups = new TreeMap<>();
    run.groups().forEach((name, g) -> groups.put(name, group(g, run.stalls())));
    long calls = run.calls().stream().filter(Proof::of).mapToLong(BlockingCall::count).sum();
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
    double ms = its.stream().mapToDouble(OwnGaps::ownMs).sum();
    return new OfGroup(rounded(g.hours()), g.turns(), its.size(), rounded(ms), gaps);
  }

  /** The value that a comparing rule looks at; null where the run has none. */
  Double value(RuleKind kind, String group) {
    if (kind == RuleKind.CALLS_PER_UNIT) {
      return units == 0 ? null : Double.valueOf(1000.0 * calls / units);
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
