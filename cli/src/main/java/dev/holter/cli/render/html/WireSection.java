/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.render.WireText;
import java.util.ArrayList;
import java.util.List;

/** What stalls did to peers; nothing where nothing was seen. */
final class WireSection {

  private static final int STALLS = 20;

  private final WireReport wire;

  WireSection(Report report) {
    this.wire = report.wire();
  }

  void render(Html h) {
    List<String> lines = new ArrayList<>(WireText.lines(wire));
    if (WireText.sum(wire) != null) {
      lines.add(0, WireText.sum(wire));
    }
    boolean seen = !wire.http2().resets().isEmpty() || !wire.http2().goaways().isEmpty();
    if (wire.stalls().isEmpty() && lines.isEmpty() && !seen) {
      return;
    }
    h.open("section", "class", "panel", "aria-labelledby", "wire-title", "id", "wire");
    h.element("h2", "What it did to your peers", "id", "wire-title");
    lines.forEach(line -> h.element("p", line));
    if (!wire.stalls().isEmpty()) {
      stalls(h);
    }
    h.close();
  }

  private void stalls(Html h) {
    h.open("ul");
    for (WireReport.Effects e : wire.stalls().subList(0, Math.min(STALLS, wire.stalls().size()))) {
      h.open("li").element("b", Millis.text(e.durationMs()));
      h.text(" on " + e.loop() + " at " + e.start()).open("ul");
      for (String effect : e.effects()) {
        h.element("li", effect);
      }
      h.close().close();
    }
    if (wire.stalls().size() > STALLS) {
      int more = wire.stalls().size() - STALLS;
      h.element("li", "… and " + Plural.of(more, "shorter stall"));
    }
    h.close();
  }
}
