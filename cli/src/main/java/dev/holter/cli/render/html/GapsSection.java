/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Report;
import java.util.Comparator;
import java.util.List;

/** How long the loops could hear nothing: percentiles on a log axis, and over time. */
final class GapsSection {

  /** More lines cannot be told apart; those with the longest gaps have a colour. */
  static final int COLOURS = 8;

  private final Report report;

  GapsSection(Report report) {
    this.report = report;
  }

  void render(Html h) {
    Parts.section(
        h,
        "gaps",
        "Gaps: how long a loop could hear nothing",
        "Every turn of every loop is in these, stall or not. Of so many percent of a loop's turns"
            + " none lasted longer than the line is high. A broken line leaves out what held up the"
            + " whole process.");
    List<LoopReport> loops =
        report.loops().stream()
            .filter(l -> !l.curve().isEmpty())
            .sorted(Comparator.comparingDouble((LoopReport l) -> l.gap().maxMs()).reversed())
            .toList();
    if (loops.isEmpty()) {
      h.element("p", "No loop turned.").close();
      return;
    }
    new GapCurves(loops, report.agent().stallThresholdMs()).render(h);
    legend(h, loops);
    h.element("h3", "Over time");
    new GapHeatmap(report.timeline(), report.agent().stallThresholdMs()).render(h);
    h.close();
  }

  private void legend(Html h, List<LoopReport> loops) {
    h.open("ul", "class", "legend inline", "id", "gap-legend");
    int i = 0;
    for (LoopReport loop : loops.subList(0, Math.min(COLOURS, loops.size()))) {
      h.open("li").element("i", "", "class", "key l" + i++).text(loop.name()).close();
    }
    h.open("li").element("i", "", "class", "key stall");
    h.text("a stall: " + Millis.text(report.agent().stallThresholdMs())).close();
    if (loops.size() > COLOURS) {
      h.open("li").element("i", "", "class", "key lx");
      h.text((loops.size() - COLOURS) + " more").close();
    }
    h.close();
  }
}
