/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.Verdict;

/** What it would take to be healthy, a step a finding. */
final class CureSection {

  private static final int STEPS = 5;

  private final Report report;

  CureSection(Report report) {
    this.report = report;
  }

  void render(Html h) {
    h.open("section", "class", "panel", "aria-labelledby", "cure-title", "id", "cure");
    h.element("h2", "What it would take to be healthy", "id", "cure-title");
    Cure cure = Cure.of(report);
    if (cure.steps().isEmpty()) {
      h.element("p", nothingStalled());
    } else {
      steps(h, cure);
    }
    calls(h);
    h.close();
  }

  private String nothingStalled() {
    if (report.verdict() == Verdict.INSUFFICIENT_DATA) {
      return "Nothing can be said: record while the service has work to do.";
    }
    return report.verdict() == Verdict.HEALTHY
        ? "Nothing: no loop stalled by its own doing."
        : "No finding explains a stall of the loops' own.";
  }

  private void steps(Html h, Cure cure) {
    h.open("ol", "class", "cure");
    for (Cure.Step step : cure.steps().subList(0, Math.min(STEPS, cure.steps().size()))) {
      Finding f = step.finding();
      h.open("li").text("Mend ");
      h.element("a", f.title(), "href", "#f" + step.place());
      h.text(" (" + Numbers.share(f.stallShare()) + " of all stall time). ");
      h.element("span", after(step.worstAfter()), "class", "dim");
      h.close();
    }
    h.close();
    int more = cure.steps().size() - STEPS;
    if (more > 0) {
      h.element(
          "p",
          "Then "
              + Plural.of(more, "finding")
              + " more that stalled a loop. "
              + after(cure.left()));
    }
  }

  private static String after(double worst) {
    return worst == 0
        ? "No stall of the loops' own is left then."
        : "The longest stall left then lasts " + Millis.text(worst) + ".";
  }

  private void calls(Html h) {
    long harmless =
        report.findings().stream()
            .filter(f -> f.severity() == Severity.WARN && f.stalls() == 0)
            .count();
    if (harmless > 0) {
      h.element(
          "p",
          Plural.of(harmless, "finding")
              + " stalled nothing so far: calls that were fast this time, and can block.",
          "class",
          "dim");
    }
  }
}
