/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.stat.RankTest;

/**
 * A value of each run of HEAD against one of each run of BASE, by the ranks of the runs. Fails what
 * is both no chance and large enough to act on.
 *
 * @param group of loops; empty for the whole program
 */
record Compared(Rule rule, String group, double[] base, double[] head) implements Comparison {

  /** A shorter time is nothing to act on, however many times as long it is. */
  private static final double LEAST_MS = 0.5;

  private static final double LEAST_SHARE = 0.0005;

  /** Beyond it, a change that could be shown is none worth telling. */
  private static final double MOST = 100;

  private static final double STEP = 1.01;

  @Override
  public double p() {
    return RankTest.p(base, head);
  }

  @Override
  public RuleAnswer answer(double corrected, int tests, String incomparable) {
    double before = Medians.of(base);
    double after = Medians.of(head);
    boolean larger = after >= rule.change() * before && after - before >= least();
    boolean tells = RankTest.least(base.length, head.length) * tests <= ALPHA;
    // what one comparison alone would not tell from chance is no reason to ask for more runs
    Outcome outcome =
        !larger || p() > ALPHA
            ? Outcome.PASS
            : incomparable != null || !tells
                ? Outcome.INCONCLUSIVE
                : corrected <= ALPHA ? Outcome.FAIL : Outcome.PASS;
    return new Draft(rule)
        .scope(Comparisons.scope(group))
        .of(head.length, "runs")
        .value(after)
        .limit(Math.round(1e6 * rule.change() * before) / 1e6, rule.kind().measure.unit)
        .outcome(outcome)
        .p(corrected)
        .couldShow(tells ? couldShow(before, after, tests) : null)
        .evidence(evidence(before, after, outcome, tells ? 0 : tests, incomparable))
        .answer();
  }

  private double least() {
    return switch (rule.kind().measure) {
      case TIME -> LEAST_MS;
      case SHARE -> LEAST_SHARE;
      default -> 0;
    };
  }

  /** The smallest change that would have been told, had these runs' spread come with it. */
  private Double couldShow(double before, double after, int tests) {
    if (before <= 0 || after <= 0) {
      return null;
    }
    double[] changed = new double[head.length];
    for (double times = rule.change(); times <= MOST; times *= STEP) {
      for (int i = 0; i < head.length; i++) {
        changed[i] = head[i] * times * before / after;
      }
      if (RankTest.p(base, changed) * tests <= ALPHA) {
        return times;
      }
    }
    return null;
  }

  private String evidence(
      double before, double after, Outcome outcome, int tooMany, String incomparable) {
    String medians =
        "median of "
            + Plural.of(head.length, "run")
            + " "
            + text(after)
            + ", of the base's "
            + base.length
            + " "
            + text(before);
    if (outcome != Outcome.INCONCLUSIVE) {
      return medians;
    }
    return medians
        + "; "
        + (incomparable != null
            ? incomparable
            : "too few runs to tell that from chance; "
                + Comparisons.enough(tooMany)
                + " a side can, with "
                + Plural.of(tooMany, "comparison"));
  }

  private String text(double value) {
    return switch (rule.kind().measure) {
      case TIME -> Millis.text(value);
      case SHARE -> Decimals.text(100 * value, 3) + " %";
      default -> Decimals.text(value, 2);
    };
  }
}
