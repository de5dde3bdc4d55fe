/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Fleet;
import dev.holter.cli.model.Member;
import dev.holter.cli.model.Millis;
import java.util.List;
import java.util.Locale;

/** Hosts and processes side by side, where there are several. */
final class FleetSection {

  /** The page is to stay small enough to be mailed. */
  private static final int ROWS = 200;

  private final Fleet fleet;

  FleetSection(Fleet fleet) {
    this.fleet = fleet;
  }

  void render(Html h) {
    if (fleet == null) {
      return;
    }
    Parts.section(
        h,
        "fleet",
        "Hosts and processes",
        "Those unlike the others, beyond chance, come first. Gaps are of all loops together, their"
            + " histograms added up; stalls are of the loops' own.");
    if (fleet.hosts().size() > 1) {
      table(h, "hosts", "host", fleet.hosts());
    }
    table(h, "fleet-processes", "process", fleet.processes());
    h.close();
  }

  private static void table(Html h, String id, String what, List<Member> members) {
    Parts.table(
        h,
        id,
        what,
        List.of(
            what,
            ">loops",
            ">turns",
            ">p50",
            ">p99",
            ">longest",
            ">stalls",
            ">an hour",
            "unlike the others"));
    h.open("tbody");
    for (Member m : members.subList(0, Math.min(ROWS, members.size()))) {
      h.open("tr").element("th", m.name(), "scope", "row");
      Parts.number(h, Numbers.count(m.loops()));
      Parts.number(h, Numbers.count(m.turns()));
      Parts.number(h, Millis.text(m.gap().p50Ms()));
      Parts.number(h, Millis.text(m.gap().p99Ms()));
      Parts.number(h, Millis.text(m.gap().maxMs()));
      Parts.number(h, Numbers.count(m.stalls()));
      Parts.number(
          h,
          String.format(Locale.ROOT, m.stallsPerHour() < 10 ? "%.1f" : "%,.0f", m.stallsPerHour()));
      h.element("td", m.unlike() == null ? "" : m.unlike(), "class", "text").close();
    }
    h.close().close().close();
    if (members.size() > ROWS) {
      h.element("p", members.size() - ROWS + " more in the JSON report.", "class", "dim");
    }
  }
}
