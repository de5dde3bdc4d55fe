/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Report;
import java.util.List;

/** The findings, worst first: a card each, and a line each where there are very many. */
final class FindingsSection {

  /** Nobody reads more cards; the rest are told in a table, so that all are on the page. */
  private static final int CARDS = 60;

  private static final int MOST = 2000;

  private final Report report;
  private final Numbering numbering;

  FindingsSection(Report report, Numbering numbering) {
    this.report = report;
    this.numbering = numbering;
  }

  void render(Html h) {
    List<Finding> all = report.findings();
    Parts.section(
        h,
        "findings",
        all.isEmpty() ? "Findings" : "Findings, worst first",
        all.isEmpty() ? "None: nothing on a loop to act on." : null);
    AdviceCode advice = new AdviceCode(report.loops());
    for (Finding f : all.subList(0, Math.min(CARDS, all.size()))) {
      new FindingCard(h, advice).render(numbering.findings().get(f.id()), f);
    }
    if (all.size() > CARDS) {
      rest(h, all.subList(CARDS, Math.min(all.size(), MOST)));
    }
    if (all.size() > MOST) {
      h.element("p", (all.size() - MOST) + " more are in the JSON report.");
    }
    h.close();
  }

  private void rest(Html h, List<Finding> rest) {
    h.element("h3", "And these");
    Parts.table(
        h,
        "more-findings",
        "Further findings",
        List.of(
            ">#", "severity", "what", "where", "jar", ">count", ">total", ">longest", ">stalls"));
    h.open("tbody");
    for (Finding f : rest) {
      int place = numbering.findings().get(f.id());
      h.line().open("tr", "id", "f" + place);
      Parts.number(h, Integer.toString(place));
      h.element("td", f.severity().id());
      h.element("td", f.rule() == null ? f.cause().id() : f.rule());
      h.open("td", "class", "text").element("code", FindingCard.where(f)).close();
      h.element("td", f.artifact() == null ? "" : f.artifact());
      Parts.number(h, Numbers.count(f.count()));
      Parts.number(h, Millis.text(f.totalMs()));
      Parts.number(h, Millis.text(f.maxMs()));
      Parts.number(h, Numbers.count(f.stalls()));
      h.close();
    }
    h.close().close().close();
  }
}
