/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;

/**
 * Blocking calls that the base has not. One is enough, on however busy a machine: a call is made or
 * it is not.
 */
final class NewCalls implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Draft draft = new Draft(rule).of(sides.units(), "units of work");
    if (sides.base() == null) {
      return List.of(Needs.base(draft));
    }
    Scope scope = new Scope(rule);
    List<BlockingCall> fresh =
        sides.head().stream()
            .flatMap(r -> r.calls().stream())
            .filter(scope::holds)
            .filter(Proof::of)
            .filter(c -> !sides.base().knows(c.finding()))
            .toList();
    List<String> findings = fresh.stream().map(BlockingCall::finding).distinct().toList();
    return List.of(
        draft
            .value((double) findings.size())
            .outcome(findings.isEmpty() ? Outcome.PASS : Outcome.FAIL)
            .findings(findings)
            .evidence(fresh.isEmpty() ? "" : evidence(fresh, findings.size()))
            .answer());
  }

  private static String evidence(List<BlockingCall> fresh, int findings) {
    BlockingCall first = fresh.get(0);
    return Plural.of(findings, "blocking call")
        + " that the base has not: "
        + first.rule()
        + " from "
        + first.source()
        + (findings > 1 ? ", and others" : "")
        + ".";
  }
}
