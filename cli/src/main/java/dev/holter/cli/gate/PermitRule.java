/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.GatePermit;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;

/** Permits that nobody needs any more, or that were to end by now. */
record PermitRule(String state) implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    List<GatePermit> such = sides.permits().that(p -> p.state().equals(state));
    return List.of(
        new Draft(rule)
            .of(sides.permits().all().size(), "permits")
            .value((double) such.size())
            .outcome(such.isEmpty() ? Outcome.PASS : Outcome.FAIL)
            .evidence(
                such.stream()
                    .findFirst()
                    .map(p -> p.rule() + " from " + p.source() + " (" + when(p) + p.origin() + ")")
                    .orElse(""))
            .answer());
  }

  private static String when(GatePermit p) {
    return p.expires() == null ? "" : "until " + p.expires() + ", ";
  }
}
