/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;

/** Whether there is enough to judge anything. */
final class Enough {

  /** Of the base's work a run; with less, much of the program may never have run. */
  private static final double LEAST_WORK = 0.1;

  private Enough() {}

  /** One inconclusive answer, or none. */
  static List<RuleAnswer> data(Budget budget, Sides sides) {
    long turns = sides.head().stream().mapToLong(Run::turns).sum();
    boolean stalled = sides.head().stream().anyMatch(r -> !r.stalls().isEmpty());
    if (turns < budget.leastTurns() && !stalled) {
      return List.of(
          answer(turns, (double) budget.leastTurns(), "turns", sides.head().get(0).summary()));
    }
    int runs = sides.head().size();
    if (runs < budget.leastRuns()) {
      return List.of(
          answer(runs, (double) budget.leastRuns(), "runs", "The budget asks for more runs."));
    }
    return sides.base() == null ? List.of() : work(sides);
  }

  private static List<RuleAnswer> work(Sides sides) {
    double before = sides.base().runs().stream().mapToLong(RunNumbers::units).average().orElse(0);
    long after = sides.head().stream().mapToLong(Run::units).min().orElse(0);
    double least = Math.floor(LEAST_WORK * before);
    return after >= least
        ? List.of()
        : List.of(
            answer(
                after,
                least,
                "units of work",
                "A run did less than a tenth of the base's work: what it did not do, nobody saw."));
  }

  private static RuleAnswer answer(long n, double least, String counted, String evidence) {
    return new RuleAnswer(
        "data",
        "Enough to judge by",
        Level.ERROR,
        "",
        Outcome.INCONCLUSIVE,
        n,
        counted,
        (double) n,
        least,
        "count",
        evidence,
        null,
        null,
        List.of());
  }
}
