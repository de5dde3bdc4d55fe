/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.diff.CountTest;
import dev.holter.cli.model.diff.DiffWords;
import dev.holter.cli.model.diff.FindingChange;
import dev.holter.cli.model.diff.Outcome;
import dev.holter.cli.stat.RateTest;
import java.util.List;
import java.util.StringJoiner;

/** Two diagnoses to what changed, held against the time that loops were watched. */
public final class Diff {

  private Diff() {}

  /** What changed from BASE to HEAD. */
  public static Comparison of(DiffSide base, DiffSide head) {
    FindingChanges findings = new FindingChanges(base, head);
    List<FindingChange> changes = findings.changes();
    RateTest rate = RateTest.of(base.own().size(), base.hours(), head.own().size(), head.hours());
    CountTest stalls =
        FindingVerdict.countTest(rate, rate.p(), base.own().size(), base, head, /* tests= */ 1);
    Outcome outcome = outcome(base, head, changes);
    return new Comparison(
        Comparison.SCHEMA,
        new Report.Tool("holter", null),
        outcome,
        summary(outcome, base, head, changes, stalls),
        base.summary(),
        head.summary(),
        stalls,
        Caveats.of(base, head),
        changes,
        ResetChanges.of(base, head),
        GapChanges.of(base, head),
        Flames.of(base, head),
        findings.tests(),
        FindingVerdict.ALPHA);
  }

  private static Outcome outcome(DiffSide base, DiffSide head, List<FindingChange> changes) {
    if (base.hours() == 0 || head.hours() == 0) {
      return Outcome.INSUFFICIENT_DATA;
    }
    boolean worse = any(changes, Change.NEW) || any(changes, Change.WORSE);
    boolean better = any(changes, Change.GONE) || any(changes, Change.BETTER);
    return worse
        ? better ? Outcome.MIXED : Outcome.WORSE
        : better ? Outcome.BETTER : Outcome.UNCHANGED;
  }

  /** What is for information alone decides nothing. */
  private static boolean any(List<FindingChange> changes, Change change) {
    return changes.stream()
        .anyMatch(c -> c.change() == change && c.significant() && c.severity() != Severity.INFO);
  }

  private static String summary(
      Outcome outcome,
      DiffSide base,
      DiffSide head,
      List<FindingChange> changes,
      CountTest stalls) {
    if (outcome == Outcome.INSUFFICIENT_DATA) {
      return "On one side no loop turned, so nothing can be compared.";
    }
    String first =
        switch (outcome) {
          case WORSE -> "HEAD is worse than BASE";
          case BETTER -> "HEAD is better than BASE";
          case MIXED -> "HEAD is better than BASE in some things and worse in others";
          default -> "HEAD and BASE show no difference that these recordings can tell";
        };
    return first + findings(changes) + ". " + stallText(base, head, stalls);
  }

  private static String findings(List<FindingChange> changes) {
    StringJoiner parts = new StringJoiner(", ", ": ", "").setEmptyValue("");
    for (Change change : Change.values()) {
      long n = changes.stream().filter(c -> c.change() == change).count();
      long chance = changes.stream().filter(c -> c.change() == change && !c.significant()).count();
      if (n > 0) {
        boolean sure = change == Change.UNCHANGED || chance == 0;
        parts.add(
            Plural.of(n, "finding")
                + " "
                + change.id()
                + (sure ? "" : " (" + (chance == n ? "" : chance + " ") + "perhaps by chance)"));
      }
    }
    return parts.toString();
  }

  private static String stallText(DiffSide base, DiffSide head, CountTest t) {
    int before = base.own().size();
    int after = head.own().size();
    String counts =
        "Stalls of the loops' own went from "
            + before
            + " in "
            + DiffWords.hours(base.hours())
            + " of loops' time to "
            + after
            + " in "
            + DiffWords.hours(head.hours());
    if (t.ratio() == null || t.p() > FindingVerdict.ALPHA) {
      return counts + (t.p() > FindingVerdict.ALPHA ? ", which may be chance" : "") + ".";
    }
    return counts + ", " + FindingVerdict.times(t.ratio()) + " as many in the same time.";
  }
}
