/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.stat.QuantileBound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A percentile of gaps against a limit, for each group of loops. */
final class GapQuantile implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Map<String, List<GroupOfRun>> groups = new Scope(rule).groups(sides.head());
    if (groups.isEmpty()) {
      return List.of(NoLoop.of(rule));
    }
    boolean turned = !groups.values().stream().allMatch(GapQuantile::isIdle);
    return groups.entrySet().stream()
        .map(
            e ->
                turned && isIdle(e.getValue())
                    ? idle(rule, e.getKey())
                    : group(rule, e.getKey(), e.getValue(), sides))
        .toList();
  }

  /** Whether its loops waited all the time, as those that accept connections may. */
  private static boolean isIdle(List<GroupOfRun> all) {
    return all.stream().allMatch(r -> r.group().isIdle());
  }

  private static RuleAnswer idle(Rule rule, String name) {
    return new Draft(rule)
        .scope(new Scope(rule).text(name))
        .of(0, "turns")
        .outcome(Outcome.PASS)
        .evidence("it had nothing to do")
        .answer();
  }

  private static RuleAnswer group(Rule rule, String name, List<GroupOfRun> all, Sides sides) {
    double percentile = rule.kind().percentile();
    boolean trusted = all.stream().anyMatch(GroupOfRun::calm);
    List<GroupOfRun> runs = trusted ? all.stream().filter(GroupOfRun::calm).toList() : all;
    Histogram gaps = sum(runs.stream().map(r -> r.group().gaps()));
    long turns = gaps.getTotalCount();
    Draft draft = new Draft(rule).scope(new Scope(rule).text(name)).of(turns, "turns");
    if (turns == 0) {
      return draft.outcome(Outcome.INCONCLUSIVE).evidence("No turn of it was measured.").answer();
    }
    double longest = Millis.of(gaps.getMaxValue());
    if (turns < QuantileBound.fewest(percentile)) {
      boolean kept = longest <= rule.limit();
      return draft
          .value(longest)
          .outcome(kept ? Outcome.PASS : Outcome.INCONCLUSIVE)
          .evidence(
              (kept ? "not one of them is longer" : "the longest of them is told")
                  + "; a percentile wants "
                  + QuantileBound.fewest(percentile)
                  + " turns")
          .answer();
    }
    double value =
        Medians.of(
            runs.stream()
                .map(r -> r.group().gaps())
                .filter(h -> h.getTotalCount() > 0)
                .mapToDouble(h -> Millis.of(h.getValueAtPercentile(percentile)))
                .toArray());
    draft.value(value);
    if (value <= rule.limit()) {
      return draft.outcome(Outcome.PASS).evidence(Plural.of(runs.size(), "run")).answer();
    }
    return over(draft, rule, value, gaps, runs, trusted, sides);
  }

  private static RuleAnswer over(
      Draft draft,
      Rule rule,
      double value,
      Histogram gaps,
      List<GroupOfRun> runs,
      boolean trusted,
      Sides sides) {
    double percentile = rule.kind().percentile();
    double low = Millis.of(QuantileBound.low(gaps, percentile));
    Histogram control = sum(runs.stream().map(r -> r.run().control()));
    double late =
        control.getTotalCount() == 0 ? 0 : Millis.of(control.getValueAtPercentile(percentile));
    String compared = "the agent's own beat was late by " + Millis.text(late) + " there";
    draft.findings(longer(runs, rule.limit()));
    if (!trusted) {
      return draft.outcome(Outcome.INCONCLUSIVE).evidence(sides.disturbances()).answer();
    }
    if (low <= rule.limit()) {
      return draft
          .outcome(Outcome.INCONCLUSIVE)
          .evidence("with 95 % confidence it is " + Millis.text(low) + " or more, which is allowed")
          .answer();
    }
    if (value - late <= rule.limit()) {
      return draft
          .outcome(Outcome.INCONCLUSIVE)
          .evidence(compared + ", which explains it")
          .answer();
    }
    return draft.outcome(Outcome.FAIL).evidence(compared).answer();
  }

  private static List<String> longer(List<GroupOfRun> runs, double limit) {
    return runs.stream()
        .flatMap(r -> r.stalls().stream())
        .filter(s -> s.durationMs() > limit)
        .map(StallReport::finding)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Histogram sum(Stream<Histogram> all) {
    Histogram sum = new Histogram(2);
    sum.setAutoResize(true);
    all.forEach(sum::add);
    return sum;
  }
}
