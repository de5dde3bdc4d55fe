/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that are more than information, counted once however many runs have them. */
final class FindingCount implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Scope scope = new Scope(rule);
    List<Finding> all = counted(sides.head(), scope);
    Set<String> ids = all.stream().map(Finding::id).collect(Collectors.toSet());
    boolean kept = ids.size() <= rule.limit();
    long sure = counted(sides.calm().toList(), scope).stream().map(Finding::id).distinct().count();
    boolean broken = sure > rule.limit();
    return List.of(
        new Draft(rule)
            .of(sides.units(), "units of work")
            .value((double) ids.size())
            .outcome(kept ? Outcome.PASS : broken ? Outcome.FAIL : Outcome.INCONCLUSIVE)
            .findings(kept ? List.of() : all.stream().map(Finding::id).toList())
            .evidence(
                (all.isEmpty() ? "" : "worst: " + all.get(0).title())
                    + (kept || broken ? "" : ". " + sides.disturbances()))
            .answer());
  }

  private static List<Finding> counted(List<Run> runs, Scope scope) {
    return runs.stream()
        .flatMap(r -> r.findings().stream())
        .filter(f -> f.severity() != Severity.INFO)
        .filter(scope::holds)
        .toList();
  }
}
