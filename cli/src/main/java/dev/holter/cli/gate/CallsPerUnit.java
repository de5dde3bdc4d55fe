/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;

/** Blocking calls for the work that was done: a slower machine does less of both. */
final class CallsPerUnit implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Scope scope = new Scope(rule);
    List<BlockingCall> calls =
        sides.head().stream()
            .flatMap(r -> r.calls().stream())
            .filter(Proof::of)
            .filter(scope::holds)
            .toList();
    long units = scope.loops(sides.head()).mapToLong(LoopGroup::units).sum();
    long count = calls.stream().mapToLong(BlockingCall::count).sum();
    double value = units == 0 ? 0 : 1000.0 * count / units;
    boolean kept = value <= rule.limit();
    return List.of(
        new Draft(rule)
            .of(units, "units of work")
            .value(value)
            .outcome(units == 0 ? Outcome.INCONCLUSIVE : kept ? Outcome.PASS : Outcome.FAIL)
            .findings(kept ? List.of() : calls.stream().map(BlockingCall::finding).toList())
            .evidence(count + " of them")
            .answer());
  }
}
