/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import java.util.List;
import java.util.StringJoiner;

/** The stalls one by one, longest first: what the timeline leads to. */
final class StallsSection {

  /** So many are explained in a sentence; the findings explain the others. */
  private static final int EXPLAINED = 200;

  private final Report report;
  private final Numbering numbering;
  private final TimeScale scale;

  StallsSection(Report report, Numbering numbering) {
    this.report = report;
    this.numbering = numbering;
    this.scale = TimeScale.of(report);
  }

  void render(Html h) {
    Parts.section(h, "stalls", "Stalls, longest first", lead());
    if (!numbering.listed().isEmpty()) {
      Parts.table(
          h,
          "stall-list",
          "Stalls",
          List.of("when", "loop", ">lasted", "cause", "what", ">waiting", "finding", "why"));
      h.open("tbody");
      int place = 0;
      for (StallReport s : numbering.listed()) {
        row(h, ++place, s);
      }
      h.close().close().close();
    }
    h.close();
  }

  private String lead() {
    int all = report.stalls().size() + report.stallsOmitted();
    int listed = numbering.listed().size();
    return all == 0
        ? "None was recorded."
        : all == listed
            ? "Every turn of a loop that lasted "
                + Millis.text(report.agent().stallThresholdMs())
                + " or longer."
            : "The longest "
                + Numbers.count(listed)
                + " of "
                + Numbers.count(all)
                + "; the sums on this page hold all of them.";
  }

  private void row(Html h, int place, StallReport s) {
    h.line().open("tr", "id", "s" + place, "class", s.permitted() ? "permitted" : null);
    h.element("td", scale.clock(s.start()), "data-at", Numbers.at(scale.since(s.start())));
    h.element("td", s.loop());
    h.element("td", Millis.text(s.durationMs()), "class", "n");
    h.open("td", "class", "cause");
    Parts.cause(h, s.cause().id());
    h.close();
    h.element("td", what(s));
    Parts.number(h, s.readyAfter() == null ? "" : Integer.toString(s.readyAfter()));
    h.open("td");
    String link = numbering.findingLink(s.finding());
    if (link != null) {
      h.element("a", "finding " + link.substring(2), "href", link);
    }
    h.close();
    if (place <= EXPLAINED) {
      h.element("td", why(s), "class", "text");
    } else {
      h.element("td", "");
    }
    h.close();
  }

  private static String what(StallReport s) {
    String what = s.rule() == null ? "" : s.rule();
    return s.permitted() ? (what + " (permitted)").strip() : what;
  }

  private static String why(StallReport s) {
    StringBuilder b = new StringBuilder(s.explanation());
    if (s.labels() != null && !s.labels().isEmpty()) {
      StringJoiner labels = new StringJoiner(", ", " Labels: ", ".");
      s.labels().forEach((label, value) -> labels.add(label + " " + value));
      b.append(labels);
    }
    if (s.lock() != null) {
      for (StallReport.Owner o : s.lock().chain()) {
        b.append(" Held by ").append(o.owner());
        if (!o.stack().isEmpty()) {
          b.append(" at ").append(o.stack().get(0));
        }
        b.append('.');
      }
      b.append(s.lock().deadlock() ? " A deadlock." : "");
    }
    b.append(" (").append(Plural.of(s.samples(), "sample")).append(')');
    return b.toString();
  }
}
