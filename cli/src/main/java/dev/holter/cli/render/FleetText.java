/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Member;
import dev.holter.cli.model.Millis;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Hosts or processes side by side, and in words what is unlike the others. */
final class FleetText {

  /** More rows are no table to read; those that differ come first. */
  private static final int ROWS = 20;

  private final Appendable out;

  FleetText(Appendable out) {
    this.out = out;
  }

  void render(String what, List<Member> members) throws IOException {
    List<Member> shown = members.subList(0, Math.min(ROWS, members.size()));
    Columns table = new Columns(1);
    table.row(what, "loops", "turns", "p50", "p99", "max", "stalls", "an hour");
    for (Member m : shown) {
      table.row(
          m.name(),
          Integer.toString(m.loops()),
          String.format(Locale.ROOT, "%,d", m.turns()),
          Millis.text(m.gap().p50Ms()),
          Millis.text(m.gap().p99Ms()),
          Millis.text(m.gap().maxMs()),
          Integer.toString(m.stalls()),
          rate(m));
    }
    table.render(out);
    if (members.size() > shown.size()) {
      int more = members.size() - shown.size();
      out.append("  … and ").append(Integer.toString(more)).append(" more\n");
    }
    for (Member m : members) {
      if (m.unlike() != null) {
        String line = m.name() + " is unlike the others: " + m.unlike() + ".";
        for (String part : Paragraph.lines(line, TextPage.WIDTH - 2)) {
          out.append("  ").append(part).append('\n');
        }
      }
    }
  }

  static String rate(Member m) {
    return String.format(Locale.ROOT, m.stallsPerHour() < 10 ? "%.1f" : "%,.0f", m.stallsPerHour());
  }
}
