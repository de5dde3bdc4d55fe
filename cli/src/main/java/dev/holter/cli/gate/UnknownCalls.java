/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Globs;
import dev.holter.catalog.Page;
import dev.holter.cli.model.Nearest;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Globs under {@code calls:} that match nothing known: slips, most likely, that nothing can break.
 */
final class UnknownCalls {

  private UnknownCalls() {}

  /** Those of a rule: neither the catalog nor the recordings of either side have such. */
  static List<String> of(Rule rule, Sides sides) {
    if (rule.calls().isEmpty()) {
      return List.of();
    }
    TreeSet<String> known = new TreeSet<>(Page.ids());
    sides.head().forEach(r -> known.addAll(r.rules()));
    if (sides.base() != null) {
      sides.base().findings().values().forEach(k -> known.add(k.what()));
    }
    List<String> unknown = new ArrayList<>();
    for (String glob : rule.calls()) {
      Globs one = new Globs(List.of(glob.startsWith("!") ? glob.substring(1) : glob));
      if (known.stream().noneMatch(one::matches)) {
        unknown.add(glob);
      }
    }
    return unknown;
  }

  /** Whether it can never break: all it names is unknown, and nobody has rules of their own. */
  static boolean narrowToNothing(Rule rule, Sides sides) {
    List<String> named = named(rule);
    return !named.isEmpty()
        && of(rule, sides).containsAll(named)
        && sides.head().stream().noneMatch(r -> hasOwnRules(r.environment().options()));
  }

  private static boolean hasOwnRules(String options) {
    return options != null && options.contains("rules-file=");
  }

  static RuleAnswer answer(Rule rule, Sides sides) {
    String first = named(rule).get(0);
    return new Draft(rule)
        .outcome(Outcome.INCONCLUSIVE)
        .of(sides.units(), "units of work")
        .evidence(
            "No rule of the catalog is called "
                + first
                + "; did you mean "
                + Nearest.of(first, Page.ids())
                + "?")
        .answer();
  }

  private static List<String> named(Rule rule) {
    return rule.calls().stream().filter(g -> !g.startsWith("!")).toList();
  }
}
