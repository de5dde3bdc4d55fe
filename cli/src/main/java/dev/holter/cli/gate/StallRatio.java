/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The share of its time in which a group of loops stalls by itself. */
final class StallRatio implements GateRule {

  private static final double MS_AN_HOUR = 3_600_000;

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
    double value = share(sides.head(), name);
    boolean kept = value <= rule.limit();
    boolean broken = share(sides.calm().toList(), name) > rule.limit();
    List<StallReport> stalls = stalls(sides.head(), name);
    return new Draft(rule)
        .scope("loops " + name)
        .of(stalls.size(), "stalls")
        .value(value)
        .outcome(kept ? Outcome.PASS : broken ? Outcome.FAIL : Outcome.INCONCLUSIVE)
        .findings(
            kept
                ? List.of()
                : stalls.stream().map(StallReport::finding).filter(Objects::nonNull).toList())
        .evidence(
            Decimals.text(100 * value, 3)
                + " % of the time"
                + (kept || broken ? "" : ". " + sides.disturbances()))
        .answer();
  }

  private static double share(List<Run> runs, String group) {
    double hours =
        runs.stream()
            .filter(r -> r.groups().containsKey(group))
            .mapToDouble(r -> r.groups().get(group).hours())
            .sum();
    double ms = stalls(runs, group).stream().mapToDouble(OwnGaps::ownMs).sum();
    return hours == 0 ? 0 : ms / (hours * MS_AN_HOUR);
  }

  private static List<StallReport> stalls(List<Run> runs, String group) {
    return runs.stream()
        .flatMap(r -> r.stalls().stream())
        .filter(s -> LoopGroup.groupOf(s.loop()).equals(group))
        .toList();
  }
}
