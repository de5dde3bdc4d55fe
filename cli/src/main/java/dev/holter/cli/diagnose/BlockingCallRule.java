/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls that the agent guards took most of the stall: measured, not sampled. */
final class BlockingCallRule implements CauseRule {

  private static final LockRule LOCKS = new LockRule();

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    long stoodIn = e.calls().stream().filter(c -> !c.guarded()).mapToLong(CallFact::elapsed).sum();
    // a turn's sums are written as it ends; in mid-stall only the calls themselves are there
    long inCalls = e.calls().stream().mapToLong(CallFact::elapsed).sum();
    long blocked = Math.min(s.elapsed(), s.ended() ? s.guarded() + stoodIn : inCalls);
    if (blocked <= 0 || !e.mostOf(blocked)) {
      return Optional.empty();
    }
    Optional<CallFact> longest = longest(e, mainRule(e));
    String rule = longest.map(CallFact::rule).orElse(s.mainRule());
    if (LoggedText.RULE.equals(rule) && e.samples().most(LoggedText::isMade)) {
      return Optional.empty();
    }
    long ofRule = e.calls().stream().filter(c -> c.rule().equals(rule)).count();
    long ofThem = rule == null ? 0 : Math.min(s.elapsed(), known(e, rule));
    boolean alone = e.mostOf(ofThem) && rule != null;
    String explanation =
        (rule == null
                ? "Guarded calls"
                : alone ? "Calls of " + rule : "Guarded calls, mostly of " + rule + ",")
            + " held the loop for "
            + Millis.text(alone ? ofThem : blocked)
            + " of "
            + Millis.text(s.elapsed())
            + longest
                .map(
                    c ->
                        " ("
                            + Plural.of(ofRule, "call")
                            + " on record, longest "
                            + Millis.text(c.elapsed())
                            + ").")
                .orElse("; none of them left a stack.");
    return Optional.of(
        new Judgement(
            RuleCause.of(rule),
            Confidence.PROVEN,
            RuleCause.of(rule) == Cause.LOCK ? withOwner(e, explanation) : explanation,
            rule,
            longest.map(CallFact::detail).orElse(null),
            longest
                .map(CallFact::stack)
                .or(() -> e.samples().agreement().map(StallSamples.Agreement::stack))
                .orElse(List.of())));
  }

  /** Time in one rule's calls, by their events or by the turn's own sum. */
  private static long known(Evidence e, String rule) {
    StallFact s = e.stall();
    return Math.max(e.inCalls(rule), rule.equals(s.mainRule()) ? s.mainRuleTime() : 0);
  }

  /** Who held the lock is what a person asks next. */
  private static String withOwner(Evidence e, String explanation) {
    return e.samples()
        .lock()
        .filter(s -> !s.owners().isEmpty())
        .map(s -> " It waited for " + s.lock() + LockOwners.clause(s) + ".")
        .or(() -> LOCKS.judge(e).map(j -> " " + j.explanation()))
        .map(explanation::concat)
        .orElse(explanation);
  }

  private static String mainRule(Evidence e) {
    Map<String, Long> stoodIn =
        e.calls().stream()
            .filter(c -> !c.guarded())
            .collect(
                Collectors.groupingBy(CallFact::rule, Collectors.summingLong(CallFact::elapsed)));
    return stoodIn.entrySet().stream()
        .filter(r -> r.getValue() > e.stall().mainRuleTime())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(e.stall().mainRule());
  }

  /** No call of another rule stands in: it may have had no part in it. */
  private static Optional<CallFact> longest(Evidence e, String rule) {
    return e.calls().stream()
        .filter(c -> rule == null || c.rule().equals(rule))
        .max(Comparator.comparingLong(CallFact::elapsed));
  }
}
