/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The longest gap of any loop's own against a limit. */
final class LongestGap implements GateRule {

  /** Times that are one are told of with less digits than this. */
  private static final double SAME_MS = 0.001;

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    List<GroupOfRun> all =
        new Scope(rule)
            .groups(sides.head()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(LongestGap::ms).reversed())
                .toList();
    if (all.isEmpty()) {
      return List.of(NoLoop.of(rule));
    }
    List<GroupOfRun> over = all.stream().filter(g -> ms(g) > rule.limit()).toList();
    Optional<GroupOfRun> sure = over.stream().filter(g -> trusted(g, rule.limit())).findFirst();
    GroupOfRun worst = sure.orElse(all.get(0));
    return List.of(
        new Draft(rule)
            .of(all.stream().mapToLong(g -> g.group().turns()).sum(), "turns")
            .value(ms(worst))
            .outcome(
                over.isEmpty()
                    ? Outcome.PASS
                    : sure.isPresent() ? Outcome.FAIL : Outcome.INCONCLUSIVE)
            .findings(
                over.isEmpty()
                    ? List.of()
                    : stall(worst).map(StallReport::finding).stream().toList())
            .evidence(evidence(worst, all, over.isEmpty() || sure.isPresent()))
            .answer());
  }

  private static double ms(GroupOfRun g) {
    return g.group().longest().longestMs();
  }

  /** A gap whose cause nobody saw may be the control's too. */
  private static boolean trusted(GroupOfRun g, double limit) {
    Confidence c = stall(g).map(StallReport::confidence).orElse(Confidence.UNKNOWN);
    boolean seen = c == Confidence.PROVEN || c == Confidence.SAMPLED;
    double late = Millis.of(g.run().control().getMaxValue());
    return g.calm() && (seen || ms(g) - late > limit);
  }

  /** The stall that is that gap; none where a permit covers it, or where it is no stall. */
  private static Optional<StallReport> stall(GroupOfRun g) {
    String loop = g.group().longest().name();
    return g.stalls().stream()
        .filter(s -> s.loop().equals(loop) && s.finding() != null)
        .filter(s -> Math.abs(OwnGaps.ownMs(s) - ms(g)) <= SAME_MS)
        .findFirst();
  }

  private static String evidence(GroupOfRun worst, List<GroupOfRun> all, boolean clear) {
    int leftOut = all.stream().mapToInt(g -> g.group().leftOut()).sum();
    String evidence = "loop " + worst.group().longest().name();
    if (leftOut > 0) {
      evidence += "; left out: " + Plural.of(leftOut, "stall") + " of the process or of start-up";
    }
    if (clear) {
      return evidence;
    }
    return evidence
        + "; "
        + worst.run().disturbances().stream()
            .findFirst()
            .orElse(
                "nobody saw why, and the agent's own beat was late by up to "
                    + Millis.text(Millis.of(worst.run().control().getMaxValue())));
  }
}
