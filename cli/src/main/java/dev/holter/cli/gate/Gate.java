/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds runs against a budget, and against a base where there is one.
 *
 * <p>Time in which the process as a whole was held up, and cold class loading while it started,
 * count against no limit: a noisy machine must not fail a build.
 */
public final class Gate {

  private static final Map<RuleKind, GateRule> RULES =
      Map.ofEntries(
          Map.entry(RuleKind.NEW_CALLS, new NewCalls()),
          Map.entry(RuleKind.NEW_STALLS, new NewStalls()),
          Map.entry(RuleKind.BLOCKING_CALLS, new BlockingCalls()),
          Map.entry(RuleKind.STALLS, new Stalls()),
          Map.entry(RuleKind.FINDINGS, new FindingCount()),
          Map.entry(RuleKind.EXPIRED_PERMITS, new PermitRule("expired")),
          Map.entry(RuleKind.UNUSED_PERMITS, new PermitRule("unused")),
          Map.entry(RuleKind.CALLS_PER_UNIT, new CallsPerUnit()),
          Map.entry(RuleKind.GAP_P50, new GapQuantile()),
          Map.entry(RuleKind.GAP_P90, new GapQuantile()),
          Map.entry(RuleKind.GAP_P99, new GapQuantile()),
          Map.entry(RuleKind.GAP_P999, new GapQuantile()),
          Map.entry(RuleKind.STALL_LONGEST, new LongestGap()),
          Map.entry(RuleKind.STALL_RATIO, new StallRatio()),
          Map.entry(RuleKind.FALSE_TIMEOUTS, WireRules::falseTimeouts),
          Map.entry(RuleKind.ABNORMAL_STREAMS, WireRules::abnormalStreams),
          Map.entry(RuleKind.UNFINISHED_DRAINS, WireRules::drains),
          Map.entry(RuleKind.BUNCHED_SENDS, WireRules::bunchedSends));

  private Gate() {}

  /**
   * Judges.
   *
   * @param base null where there is nothing to compare with
   */
  public static GateAnswer judge(
      List<Run> head, Against base, Budget budget, Inconclusive inconclusive) {
    PermitSheet permits = new PermitSheet(budget.permits(), budget.file());
    List<Run> excused = head.stream().map(permits::excuse).toList();
    Base against = base == null ? null : base.base();
    Sides sides = new Sides(excused, against, permits);
    Comparisons comparisons = new Comparisons(budget.rules(), sides);
    List<RuleAnswer> answers = new ArrayList<>(Enough.data(budget, sides));
    if (answers.isEmpty()) {
      budget.rules().forEach(r -> answers.addAll(judge(r, sides, comparisons)));
    }
    Outcome outcome = worst(answers);
    return new GateAnswer(
        GateAnswer.SCHEMA,
        new Report.Tool("holter", null),
        outcome,
        exitCode(outcome, inconclusive),
        inconclusive,
        summary(outcome, answers),
        List.copyOf(answers),
        NamedFindings.of(answers, sides),
        head.stream().flatMap(r -> r.disturbances().stream()).distinct().toList(),
        Notes.of(sides, comparisons, budget.rules()),
        permits.all(),
        SideSummary.of(excused),
        against == null ? null : against.side(),
        comparisons.count());
  }

  private static List<RuleAnswer> judge(Rule rule, Sides sides, Comparisons comparisons) {
    if (rule.level() == Level.OFF) {
      return List.of(new Draft(rule).outcome(Outcome.OFF).answer());
    }
    if (UnknownCalls.narrowToNothing(rule, sides)) {
      return List.of(UnknownCalls.answer(rule, sides));
    }
    if (!rule.loops().isEmpty() && new Scope(rule).groups(sides.head()).isEmpty()) {
      return List.of(NoLoop.of(rule));
    }
    List<RuleAnswer> answers = new ArrayList<>();
    if (!rule.kind().compares() || rule.limit() != null) {
      answers.addAll(RULES.get(rule.kind()).judge(rule, sides));
    }
    answers.addAll(comparisons.of(rule));
    return answers;
  }

  private static Outcome worst(List<RuleAnswer> answers) {
    List<Outcome> strict =
        answers.stream().filter(a -> a.level() == Level.ERROR).map(RuleAnswer::outcome).toList();
    return strict.contains(Outcome.FAIL)
        ? Outcome.FAIL
        : strict.contains(Outcome.INCONCLUSIVE) ? Outcome.INCONCLUSIVE : Outcome.PASS;
  }

  private static int exitCode(Outcome outcome, Inconclusive inconclusive) {
    return switch (outcome) {
      case FAIL -> 1;
      case INCONCLUSIVE -> inconclusive == Inconclusive.FAIL ? 3 : 0;
      default -> 0;
    };
  }

  private static String summary(Outcome outcome, List<RuleAnswer> answers) {
    List<RuleAnswer> such =
        answers.stream().filter(a -> a.level() == Level.ERROR && a.outcome() == outcome).toList();
    long warned =
        answers.stream()
            .filter(a -> a.level() == Level.WARN && a.outcome() == Outcome.FAIL)
            .count();
    String first =
        switch (outcome) {
          case FAIL -> Plural.of(such.size(), "rule") + " broken: " + ids(such);
          case INCONCLUSIVE -> "It cannot be told: " + ids(such);
          default -> Plural.of(such.size(), "rule") + " kept";
        };
    return first + (warned > 0 ? "; " + Plural.of(warned, "warning") : "") + ".";
  }

  private static String ids(List<RuleAnswer> answers) {
    return String.join(", ", answers.stream().map(RuleAnswer::id).distinct().toList());
  }
}
