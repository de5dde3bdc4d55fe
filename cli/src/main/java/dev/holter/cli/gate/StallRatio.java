/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The share of its time in which a group of loops stalls by itself. */
final class StallRatio implements GateRule {

  private static final double MS_AN_HOUR = 3_600_000;

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Map<String, List<GroupOfRun>> groups = new Scope(rule).groups(sides.head());
    return groups.isEmpty()
        ? List.of(NoLoop.of(rule))
        : groups.entrySet().stream()
            .map(e -> group(rule, e.getKey(), e.getValue(), sides))
            .toList();
  }

  private static RuleAnswer group(Rule rule, String name, List<GroupOfRun> runs, Sides sides) {
    Scope scope = new Scope(rule);
    List<StallReport> stalls = stalls(runs, scope);
    List<GroupOfRun> calm = runs.stream().filter(GroupOfRun::calm).toList();
    double untoldMs = runs.stream().mapToDouble(r -> r.group().untoldMs()).sum();
    double value = share(ms(stalls), runs);
    boolean kept = share(ms(stalls) + untoldMs, runs) <= rule.limit();
    boolean broken = share(ms(stalls(calm, scope)), calm) > rule.limit();
    return new Draft(rule)
        .scope(scope.text(name))
        .of(stalls.size(), "stalls")
        .value(value)
        .outcome(kept ? Outcome.PASS : broken ? Outcome.FAIL : Outcome.INCONCLUSIVE)
        .findings(
            kept
                ? List.of()
                : stalls.stream().map(StallReport::finding).filter(Objects::nonNull).toList())
        .evidence(
            Untold.besides(
                Decimals.text(100 * value, 3) + " % of the time",
                runs,
                kept || broken ? "" : sides.disturbances()))
        .answer();
  }

  private static double share(double ms, List<GroupOfRun> runs) {
    double hours = runs.stream().mapToDouble(r -> r.group().hours()).sum();
    return hours == 0 ? 0 : ms / (hours * MS_AN_HOUR);
  }

  private static double ms(List<StallReport> stalls) {
    return stalls.stream().mapToDouble(OwnGaps::ownMs).sum();
  }

  private static List<StallReport> stalls(List<GroupOfRun> runs, Scope scope) {
    return runs.stream().flatMap(r -> r.stalls().stream()).filter(scope::holds).toList();
  }
}
