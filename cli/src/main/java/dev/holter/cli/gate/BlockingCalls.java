/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.Comparator;
import java.util.List;

/** Blocking calls on loops, counted; what only a slow machine makes a finding proves nothing. */
final class BlockingCalls implements GateRule {

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Scope scope = new Scope(rule);
    List<BlockingCall> calls =
        sides.head().stream().flatMap(r -> r.calls().stream()).filter(scope::holds).toList();
    long count = sum(calls);
    // in a disturbed run such calls are slow for no fault of theirs
    long sure =
        sides.head().stream()
            .flatMap(r -> r.calls().stream().filter(c -> !r.disturbed() || Proof.of(c)))
            .filter(scope::holds)
            .mapToLong(BlockingCall::count)
            .sum();
    boolean kept = count <= rule.limit();
    boolean broken = sure > rule.limit();
    return List.of(
        new Draft(rule)
            .of(sides.units(), "units of work")
            .value((double) count)
            .outcome(kept ? Outcome.PASS : broken ? Outcome.FAIL : Outcome.INCONCLUSIVE)
            .findings(kept ? List.of() : calls.stream().map(BlockingCall::finding).toList())
            .evidence(evidence(calls) + (kept || broken ? "" : " " + sides.disturbances()))
            .answer());
  }

  private static long sum(List<BlockingCall> calls) {
    return calls.stream().mapToLong(BlockingCall::count).sum();
  }

  private static String evidence(List<BlockingCall> calls) {
    return calls.stream()
        .max(Comparator.comparingDouble(BlockingCall::totalMs))
        .map(c -> c.rule() + (c.source() == null ? "" : " from " + c.source()))
        .orElse("");
  }
}
