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

  /** A run and a group of it. */
  private record Of(Run run, LoopGroup group) {}

  @Override
  public List<RuleAnswer> judge(Rule rule, Sides sides) {
    Scope scope = new Scope(rule);
    List<Of> all =
        sides.head().stream()
            .flatMap(r -> r.groups().values().stream().filter(scope::holds).map(g -> new Of(r, g)))
            .sorted(Comparator.comparingDouble((Of o) -> o.group.longestMs()).reversed())
            .toList();
    if (all.isEmpty()) {
      return List.of(NoLoop.of(rule));
    }
    List<Of> over = all.stream().filter(o -> o.group.longestMs() > rule.limit()).toList();
    Optional<Of> sure = over.stream().filter(o -> trusted(o, rule.limit())).findFirst();
    Of worst = sure.orElse(all.get(0));
    return List.of(
        new Draft(rule)
            .of(all.stream().mapToLong(o -> o.group.turns()).sum(), "turns")
            .value(worst.group.longestMs())
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

  /** A gap whose cause nobody saw may be the control's too. */
  private static boolean trusted(Of o, double limit) {
    Confidence c = stall(o).map(StallReport::confidence).orElse(Confidence.UNKNOWN);
    boolean seen = c == Confidence.PROVEN || c == Confidence.SAMPLED;
    double late = Millis.of(o.run.control().getMaxValue());
    return !o.run.disturbed() && (seen || o.group.longestMs() - late > limit);
  }

  private static Optional<StallReport> stall(Of o) {
    return o.run.stalls().stream()
        .filter(s -> o.group.loops().contains(s.loop()) && s.finding() != null)
        .max(Comparator.comparingDouble(OwnGaps::ownMs));
  }

  private static String evidence(Of worst, List<Of> all, boolean clear) {
    int leftOut = all.stream().mapToInt(o -> o.group.leftOut()).sum();
    String evidence = "loop " + worst.group.longestOf();
    if (leftOut > 0) {
      evidence += "; left out: " + Plural.of(leftOut, "stall") + " of the process or of start-up";
    }
    if (clear) {
      return evidence;
    }
    return evidence
        + "; "
        + worst.run.disturbances().stream()
            .findFirst()
            .orElse(
                "nobody saw why, and the agent's own beat was late by up to "
                    + Millis.text(Millis.of(worst.run.control().getMaxValue())));
  }
}
