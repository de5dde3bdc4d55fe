/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.stat.RateTest;
import dev.holter.cli.stat.Spread;
import java.util.List;

/**
 * Counts against the work that was done, where the runs are too few for their ranks: the exact
 * conditional test, which takes calls for independent, and so asks the runs whether they are.
 */
record ComparedRates(Rule rule, List<RunNumbers> base, List<RunNumbers> head)
    implements Comparison {

  /** Fewer on both sides double by chance in one of five cases. */
  private static final long FLOOR = 20;

  @Override
  public double p() {
    RateTest t = RateTest.of(calls(base), units(base), calls(head), units(head));
    // the test is of both directions, and less is no harm
    return after() > before() ? Math.min(1, t.p() / 2) : 1;
  }

  @Override
  public RuleAnswer answer(double corrected, int tests, String incomparable) {
    boolean larger = after() >= rule.change() * before() && after() > before();
    boolean few = calls(base) + calls(head) < FLOOR;
    boolean uneven =
        Spread.uneven(each(base), eachUnits(base)) || Spread.uneven(each(head), eachUnits(head));
    Outcome outcome =
        !larger
            ? Outcome.PASS
            : few || uneven
                ? Outcome.INCONCLUSIVE
                : corrected <= ALPHA ? Outcome.FAIL : Outcome.PASS;
    Long tells = RateTest.tellsMoreFrom(calls(base), units(base), units(head), 2 * ALPHA / tests);
    double expected = calls(base) * units(head) / units(base);
    return new Draft(rule)
        .scope(Comparisons.scope(""))
        .of(calls(head), "calls")
        .value(after())
        .limit(Math.round(1e6 * rule.change() * before()) / 1e6, rule.kind().measure.unit)
        .outcome(outcome)
        .p(corrected)
        .couldShow(
            tells == null || expected == 0
                ? null
                : Double.valueOf(Math.max(rule.change(), tells / expected)))
        .evidence(
            "the base's "
                + Decimals.text(before(), 2)
                + (outcome != Outcome.INCONCLUSIVE
                    ? ""
                    : few
                        ? "; fewer than " + FLOOR + " calls tell nothing"
                        : "; runs of one side differ by more than chance"))
        .answer();
  }

  private double before() {
    return 1000 * calls(base) / units(base);
  }

  private double after() {
    return 1000 * calls(head) / units(head);
  }

  private static long calls(List<RunNumbers> runs) {
    return runs.stream().mapToLong(RunNumbers::callsInAll).sum();
  }

  private static double units(List<RunNumbers> runs) {
    return runs.stream().mapToLong(RunNumbers::units).sum();
  }

  private static long[] each(List<RunNumbers> runs) {
    return runs.stream().mapToLong(RunNumbers::callsInAll).toArray();
  }

  private static double[] eachUnits(List<RunNumbers> runs) {
    return runs.stream().mapToDouble(RunNumbers::units).toArray();
  }
}
