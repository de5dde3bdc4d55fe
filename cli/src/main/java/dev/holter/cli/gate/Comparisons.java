/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.stat.Holm;
import dev.holter.cli.stat.RankTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** All that is compared with the base, corrected together: of twenty tests one is always sure. */
final class Comparisons {

  private final Sides sides;
  private final List<RunNumbers> head;
  private final Map<Rule, List<Comparison>> tests = new LinkedHashMap<>();
  private final Map<Rule, List<RuleAnswer>> answers = new LinkedHashMap<>();
  private final Set<String> left = new TreeSet<>();

  Comparisons(List<Rule> rules, Sides sides) {
    this.sides = sides;
    this.head = sides.head().stream().map(RunNumbers::of).toList();
    rules.stream().filter(r -> r.change() != null && r.level() != Level.OFF).forEach(this::add);
    judge();
  }

  /** Those of a rule, one a group of loops; empty if it compares nothing. */
  List<RuleAnswer> of(Rule rule) {
    return answers.getOrDefault(rule, List.of());
  }

  int count() {
    return tests.values().stream().mapToInt(List::size).sum();
  }

  /** What was not compared, and why. */
  List<String> notes() {
    return left.isEmpty()
        ? List.of()
        : List.of(
            String.join(", ", left)
                + (left.size() == 1 ? " is" : " are")
                + " not compared: of one or two runs a side nothing can be told from chance; four"
                + " or five tell (--base a b c d --head e f g h).");
  }

  private void add(Rule rule) {
    if (sides.base() == null) {
      answer(rule, Needs.base(new Draft(rule).limit(null, rule.kind().measure.unit)));
    } else if (rule.kind() == RuleKind.CALLS_PER_UNIT) {
      calls(rule);
    } else {
      Scope scope = new Scope(rule);
      TreeSet<String> groups = new TreeSet<>();
      sides
          .head()
          .forEach(
              r ->
                  r.groups().values().stream()
                      .filter(scope::holds)
                      .forEach(g -> groups.add(g.name())));
      groups.forEach(g -> runs(rule, g));
    }
  }

  private void runs(Rule rule, String group) {
    double[] before = values(sides.base().runs(), rule, group, /* calm= */ true);
    double[] after = values(head, rule, group, /* calm= */ true);
    if (RankTest.least(before.length, after.length) > Comparison.ALPHA
        || before.length == 0
        || after.length == 0) {
      tooFew(rule, group);
    } else if (Arrays.stream(before).sum() + Arrays.stream(after).sum() > 0) {
      tests
          .computeIfAbsent(rule, r -> new ArrayList<>())
          .add(new Compared(rule, group, before, after));
    }
  }

  private void calls(Rule rule) {
    double[] before = values(sides.base().runs(), rule, "", /* calm= */ false);
    double[] after = values(head, rule, "", /* calm= */ false);
    if (before.length == 0 || after.length == 0) {
      answer(
          rule,
          new Draft(rule)
              .outcome(rule.whereEnough() ? Outcome.PASS : Outcome.INCONCLUSIVE)
              .evidence("no unit of work was counted")
              .answer());
    } else if (Arrays.stream(before).sum() + Arrays.stream(after).sum() == 0) {
      answer(rule, new Draft(rule).value(0.0).evidence("none on either side").answer());
    } else if (RankTest.least(before.length, after.length) <= Comparison.ALPHA) {
      tests
          .computeIfAbsent(rule, r -> new ArrayList<>())
          .add(new Compared(rule, "", before, after));
    } else if (rule.whereEnough()) {
      tooFew(rule, "");
    } else {
      tests
          .computeIfAbsent(rule, r -> new ArrayList<>())
          .add(new ComparedRates(rule, sides.base().runs(), head));
    }
  }

  /** Few because they were disturbed is told; few because few were given is as it was asked. */
  private void tooFew(Rule rule, String group) {
    int before = values(sides.base().runs(), rule, group, /* calm= */ false).length;
    int after = values(head, rule, group, /* calm= */ false).length;
    boolean given = before > 0 && after > 0 && RankTest.least(before, after) <= Comparison.ALPHA;
    if (rule.whereEnough() && !given) {
      left.add(rule.kind().id());
      return;
    }
    answer(
        rule,
        new Draft(rule)
            .scope(group.isEmpty() ? "" : "loops " + group)
            .of(after, "runs")
            .limit(null, rule.kind().measure.unit)
            .outcome(Outcome.INCONCLUSIVE)
            .evidence(
                given
                    ? "Too few undisturbed runs are left. " + sides.disturbances()
                    : "Of so few runs nothing can be told from chance; four a side can.")
            .answer());
  }

  private void answer(Rule rule, RuleAnswer answer) {
    answers.computeIfAbsent(rule, r -> new ArrayList<>()).add(answer);
  }

  private void judge() {
    double[] corrected =
        Holm.adjust(
            tests.values().stream().flatMap(List::stream).mapToDouble(Comparison::p).toArray());
    String incomparable =
        sides.base() == null
            ? null
            : Environments.differ(sides.base().environment(), sides.head().get(0).environment());
    int i = 0;
    for (Map.Entry<Rule, List<Comparison>> of : tests.entrySet()) {
      for (Comparison c : of.getValue()) {
        answer(of.getKey(), c.answer(corrected[i++], corrected.length, incomparable));
      }
    }
  }

  private static double[] values(List<RunNumbers> runs, Rule rule, String group, boolean calm) {
    return runs.stream()
        .filter(r -> !calm || !r.disturbed())
        .map(r -> r.value(rule.kind(), group))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
