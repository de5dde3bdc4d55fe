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
import java.util.TreeMap;
import java.util.TreeSet;

/** All that is compared with the base, corrected together: of twenty tests one is always sure. */
final class Comparisons {

  private final Sides sides;
  private final List<RunNumbers> head;
  private final Map<Rule, List<Comparison>> tests = new LinkedHashMap<>();
  private final Map<Rule, List<RuleAnswer>> answers = new LinkedHashMap<>();
  private final List<NotCompared> few = new ArrayList<>();

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
    Map<String, Set<String>> rules = new TreeMap<>();
    few.stream()
        .filter(NotCompared::silent)
        .forEach(
            f -> rules.computeIfAbsent(why(f), w -> new TreeSet<>()).add(f.rule().kind().id()));
    List<String> notes = new ArrayList<>();
    rules.forEach(
        (why, ids) ->
            notes.add(
                String.join(", ", ids)
                    + (ids.size() == 1 ? " is" : " are")
                    + " not compared: "
                    + why));
    return notes;
  }

  /** What a comparison is about: all of a group, or of the program. */
  static String scope(String group) {
    return (group.isEmpty() ? "" : "loops " + group + ", ") + "against the base";
  }

  /** How many runs a side can tell, where so many comparisons share the risk. */
  static int enough(int tests) {
    int runs = 1;
    while (RankTest.least(runs, runs) * tests > Comparison.ALPHA) {
      runs++;
    }
    return runs;
  }

  private String why(NotCompared f) {
    return f.why() != null ? f.why() : NotCompared.tooFew(enough(count() + few.size()));
  }

  private void add(Rule rule) {
    if (sides.base() == null) {
      answer(rule, Needs.base(new Draft(rule).limit(null, rule.kind().measure.unit)));
    } else if (rule.kind() == RuleKind.CALLS_PER_UNIT) {
      calls(rule);
    } else {
      new Scope(rule).groups(sides.head()).forEach((name, in) -> group(rule, name, in));
    }
  }

  private void group(Rule rule, String name, List<GroupOfRun> in) {
    boolean whole =
        in.stream()
            .allMatch(g -> g.group().loops().size() == g.run().groups().get(name).loops().size());
    if (whole) {
      runs(rule, name);
    } else {
      answer(
          rule,
          new Draft(rule)
              .scope(new Scope(rule).text(name) + ", against the base")
              .outcome(Outcome.INCONCLUSIVE)
              .evidence("What is compared is kept of " + name + " as a whole: name all its loops.")
              .answer());
    }
  }

  private void runs(Rule rule, String group) {
    double[] before = values(sides.base().runs(), rule, group, /* calm= */ true);
    double[] after = values(head, rule, group, /* calm= */ true);
    if (RankTest.least(before.length, after.length) > Comparison.ALPHA
        || before.length == 0
        || after.length == 0) {
      tooFew(rule, group);
    } else if (Arrays.stream(before).sum() + Arrays.stream(after).sum() == 0) {
      none(rule, group);
    } else {
      test(rule, new Compared(rule, group, before, after));
    }
  }

  private void calls(Rule rule) {
    double[] before = values(sides.base().runs(), rule, "", /* calm= */ false);
    double[] after = values(head, rule, "", /* calm= */ false);
    if (before.length == 0 || after.length == 0) {
      answer(
          rule,
          new Draft(rule)
              .scope(scope(""))
              .outcome(rule.whereEnough() ? Outcome.PASS : Outcome.INCONCLUSIVE)
              .evidence("no unit of work was counted")
              .answer());
    } else if (Arrays.stream(before).sum() + Arrays.stream(after).sum() == 0) {
      none(rule, "");
    } else if (RankTest.least(before.length, after.length) <= Comparison.ALPHA) {
      test(rule, new Compared(rule, "", before, after));
    } else if (rule.whereEnough()) {
      tooFew(rule, "");
    } else {
      test(rule, new ComparedRates(rule, sides.base().runs(), head));
    }
  }

  private void none(Rule rule, String group) {
    answer(
        rule,
        new Draft(rule).scope(scope(group)).value(0.0).evidence("none on either side").answer());
  }

  /** Few because they were disturbed is told; few because few were given is as it was asked. */
  private void tooFew(Rule rule, String group) {
    int before = values(sides.base().runs(), rule, group, /* calm= */ false).length;
    int after = values(head, rule, group, /* calm= */ false).length;
    boolean given = before > 0 && after > 0 && RankTest.least(before, after) <= Comparison.ALPHA;
    boolean known = sides.base().runs().stream().anyMatch(r -> r.groups().containsKey(group));
    String why =
        given
            ? "Too few undisturbed runs are left. " + sides.disturbances()
            : before == 0 && !known
                ? "The base has no loops " + group + "."
                : before == 0 || after == 0
                    ? "The loops " + group + " turned too seldom for it."
                    : null;
    few.add(new NotCompared(rule, group, after, why, rule.whereEnough() && !given));
  }

  private void test(Rule rule, Comparison test) {
    tests.computeIfAbsent(rule, r -> new ArrayList<>()).add(test);
  }

  private void answer(Rule rule, RuleAnswer answer) {
    answers.computeIfAbsent(rule, r -> new ArrayList<>()).add(answer);
  }

  private void judge() {
    few.stream().filter(f -> !f.silent()).forEach(f -> answer(f.rule(), f.answer(why(f))));
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
