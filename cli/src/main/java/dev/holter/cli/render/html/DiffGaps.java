/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.DiffWords;
import dev.holter.cli.model.diff.GapChange;
import java.util.List;

/** The gaps of loops with like names, quantile by quantile. */
final class DiffGaps {

  private final List<GapChange> gaps;

  DiffGaps(List<GapChange> gaps) {
    this.gaps = gaps;
  }

  void render(Html h) {
    Parts.section(
        h,
        "gaps",
        "Gaps",
        "How long the heart did not beat, loops with like names together. Marked is what differs by"
            + " more than a fifth and its own uncertainty; a dash means too few turns to tell.");
    Parts.table(
        h,
        "gap-table",
        "Quantiles of gaps",
        List.of("loops", "", ">loops", ">turns", ">p50", ">p90", ">p99", ">p99.9", ">longest"));
    h.open("tbody");
    for (GapChange g : gaps) {
      h.open("tr").element("th", g.loops(), "scope", "row", "rowspan", "2");
      row(h, g, "BASE", g.baseLoops(), g.baseTurns(), g.baseMaxMs());
      h.open("tr");
      row(h, g, "HEAD", g.headLoops(), g.headTurns(), g.headMaxMs());
    }
    h.close().close().close().close();
  }

  private static void row(Html h, GapChange g, String side, int loops, long turns, double max) {
    boolean head = side.equals("HEAD");
    h.element("td", side);
    Parts.number(h, Numbers.count(loops));
    Parts.number(h, Numbers.count(turns));
    for (GapChange.Quantile q : g.quantiles()) {
      String type = head && q.change() != Change.UNCHANGED ? "n d-" + q.change().id() : "n";
      h.element("td", DiffWords.ms(head ? q.headMs() : q.baseMs()), "class", type);
    }
    Parts.number(h, DiffWords.ms(max));
    h.close();
  }
}
