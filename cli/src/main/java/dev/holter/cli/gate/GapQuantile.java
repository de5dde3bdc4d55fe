/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.stat.QuantileBound;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A percentile of gaps against a limit, for each group of loops. */
final class GapQuantile implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Scope scope = new Scope(rule);
    TreeSet<String> names = new TreeSet<>();
    sides
        .head()
        .forEach(
            r ->
                r.groups().values().stream()
                    .filter(scope::holds)
                    .forEach(g -> names.add(g.name())));
    return names.isEmpty()
        ? List.of(NoLoop.of(rule))
        : names.stream().map(name -> group(rule, name, sides)).toList();
  }

  private static RuleAnswer group(Rule rule, String name, Sides sides) {
    double percentile = rule.kind().percentile();
    boolean trusted = sides.calm().anyMatch(r -> r.groups().containsKey(name));
    List<Run> runs =
        (trusted ? sides.calm() : sides.head().stream())
            .filter(r -> r.groups().containsKey(name))
            .toList();
    Histogram gaps = sum(runs.stream().map(r -> r.groups().get(name).gaps()));
    Draft draft = new Draft(rule).scope("loops " + name).of(gaps.getTotalCount(), "turns");
    double longest = Millis.of(gaps.getMaxValue());
    if (gaps.getTotalCount() < QuantileBound.fewest(percentile)) {
      boolean all = longest <= rule.limit();
      return draft
          .value(gaps.getTotalCount() == 0 ? null : Double.valueOf(longest))
          .outcome(all ? Outcome.PASS : Outcome.INCONCLUSIVE)
          .evidence(
              (all ? "not one of them is longer" : "the longest of them is told")
                  + "; a percentile wants "
                  + QuantileBound.fewest(percentile)
                  + " turns")
          .answer();
    }
    double value =
        Medians.of(
            runs.stream()
                .map(r -> r.groups().get(name).gaps())
                .filter(h -> h.getTotalCount() > 0)
                .mapToDouble(h -> Millis.of(h.getValueAtPercentile(percentile)))
                .toArray());
    draft.value(value);
    if (value <= rule.limit()) {
      return draft.outcome(Outcome.PASS).evidence(Plural.of(runs.size(), "run")).answer();
    }
    return over(draft, rule, value, gaps, runs, name, trusted, sides);
  }

  private static RuleAnswer over(
      Draft draft,
      Rule rule,
      double value,
      Histogram gaps,
      List<Run> runs,
      String name,
      boolean trusted,
      Sides sides) {
    double percentile = rule.kind().percentile();
    double low = Millis.of(QuantileBound.low(gaps, percentile));
    Histogram control = sum(runs.stream().map(Run::control));
    double late =
        control.getTotalCount() == 0 ? 0 : Millis.of(control.getValueAtPercentile(percentile));
    String compared = "the agent's own beat was late by " + Millis.text(late) + " there";
    draft.findings(longer(runs, name, rule.limit()));
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

  private static List<String> longer(List<Run> runs, String group, double limit) {
    return runs.stream()
        .flatMap(r -> r.stalls().stream())
        .filter(s -> LoopGroup.groupOf(s.loop()).equals(group) && s.durationMs() > limit)
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
