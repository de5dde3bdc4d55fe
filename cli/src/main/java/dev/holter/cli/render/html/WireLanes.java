/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.WireReport;
import java.util.List;

/** What happened to protocols, on the loops' time axis; a lane is there if anything did. */
final class WireLanes {

  private static final int HEIGHT = 26;

  /** More marks are no drawing any more. */
  private static final int MARKS = 500;

  private final WireReport wire;
  private final TimeScale scale;

  WireLanes(WireReport wire, TimeScale scale) {
    this.wire = wire;
    this.scale = scale;
  }

  void render(Html h) {
    for (WireLane lane : WireLane.of(wire)) {
      if (!lane.marks().isEmpty()) {
        render(h, lane);
      }
    }
  }

  private void render(Html h, WireLane lane) {
    List<WireLane.Mark> all = lane.marks();
    List<WireLane.Mark> marks = all.subList(Math.max(0, all.size() - MARKS), all.size());
    String told =
        lane.inAll()
            + (lane.falseOnes() > 0 ? ", " + lane.falseOnes() + " false" : "")
            + drawn(lane, marks.stream().mapToLong(WireLane.Mark::count).sum());
    h.line().open("div", "class", "lane wire");
    h.open("span", "class", "name").element("b", lane.name()).element("small", told).close();
    Track.open(h, lane.name() + ": " + told, HEIGHT);
    for (WireLane.Mark m : marks) {
      h.open("a", "href", "#wire", "tabindex", "-1");
      // a moment has no length: a line, which is a hair however far one zooms in
      String at = Numbers.at(scale.at(scale.since(m.time())));
      h.open("path", "class", "w-" + m.type(), "d", "M" + at + " 0v" + HEIGHT);
      h.element("title", m.title() + " at " + scale.clock(m.time()));
      h.close().close();
    }
    h.close().close();
  }

  private static String drawn(WireLane lane, long marks) {
    return lane.inAll() > marks ? ", of which " + marks + " are drawn" : "";
  }
}
