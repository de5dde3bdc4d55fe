/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.WireReport;

/** What stalls did to peers; nothing where nothing was seen. */
final class WireSection {

  private static final int STALLS = 20;

  private final WireReport wire;

  WireSection(Report report) {
    this.wire = report.wire();
  }

  void render(Html h) {
    if (wire.stalls().isEmpty()) {
      return;
    }
    h.open("section", "class", "panel", "aria-labelledby", "wire-title", "id", "wire");
    h.element("h2", "What it did to your peers", "id", "wire-title");
    h.open("ul");
    for (WireReport.Effects e : wire.stalls().subList(0, Math.min(STALLS, wire.stalls().size()))) {
      h.open("li").element("b", Millis.text(e.durationMs()));
      h.text(" on " + e.loop() + " at " + e.start()).open("ul");
      for (String effect : e.effects()) {
        h.element("li", effect);
      }
      h.close().close();
    }
    h.close();
    h.close();
  }
}
