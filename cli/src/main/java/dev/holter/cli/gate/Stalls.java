/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Stalls of the loops' own, counted; in a disturbed run those alone that are proven. */
final class Stalls implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Scope scope = new Scope(rule);
    List<StallReport> own =
        sides.head().stream().flatMap(r -> r.stalls().stream()).filter(scope::holds).toList();
    long sure =
        sides.head().stream()
            .flatMap(
                r ->
                    r.stalls().stream()
                        .filter(s -> !r.disturbed() || Proof.of(s, sides.thresholdMs())))
            .filter(scope::holds)
            .count();
    List<GroupOfRun> groups =
        scope.groups(sides.head()).values().stream().flatMap(List::stream).toList();
    boolean kept = own.size() + Untold.count(groups) <= rule.limit();
    boolean broken = sure > rule.limit();
    return List.of(
        new Draft(rule)
            .of(groups.stream().mapToLong(g -> g.group().turns()).sum(), "turns")
            .value((double) own.size())
            .outcome(kept ? Outcome.PASS : broken ? Outcome.FAIL : Outcome.INCONCLUSIVE)
            .findings(
                kept
                    ? List.of()
                    : own.stream().map(StallReport::finding).filter(Objects::nonNull).toList())
            .evidence(
                Untold.besides(longest(own), groups, kept || broken ? "" : sides.disturbances()))
            .answer());
  }

  private static String longest(List<StallReport> own) {
    return own.stream()
        .max(Comparator.comparingDouble(StallReport::durationMs))
        .map(s -> "longest " + Millis.text(s.durationMs()) + " on " + s.loop())
        .orElse("");
  }
}
