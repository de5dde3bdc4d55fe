/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Fleet;
import dev.holter.cli.model.Member;
import dev.holter.cli.model.Millis;
import java.util.List;

/** Hosts and processes side by side, for a comment. */
final class FleetMarkdown {

  private static final int ROWS = 20;

  private FleetMarkdown() {}

  /** Empty where there is a single process. */
  static String of(Fleet fleet) {
    if (fleet == null) {
      return "";
    }
    StringBuilder b = new StringBuilder("\n#### Hosts and processes\n");
    if (fleet.hosts().size() > 1) {
      table(b, "host", fleet.hosts());
    }
    table(b, "process", fleet.processes());
    return b.toString();
  }

  private static void table(StringBuilder b, String what, List<Member> members) {
    b.append("\n| ").append(what);
    b.append(" | loops | turns | p50 | p99 | max | stalls | an hour | unlike the others |\n");
    b.append("|---|--:|--:|--:|--:|--:|--:|--:|---|\n");
    for (Member m : members.subList(0, Math.min(ROWS, members.size()))) {
      b.append("| ").append(Markdown.code(m.name())).append(" | ").append(m.loops());
      b.append(" | ").append(m.turns());
      b.append(" | ").append(Millis.text(m.gap().p50Ms()));
      b.append(" | ").append(Millis.text(m.gap().p99Ms()));
      b.append(" | ").append(Millis.text(m.gap().maxMs())).append(" | ").append(m.stalls());
      b.append(" | ").append(FleetText.rate(m)).append(" | ");
      b.append(m.unlike() == null ? "" : Markdown.prose(m.unlike())).append(" |\n");
    }
    if (members.size() > ROWS) {
      b.append("\n_").append(members.size() - ROWS).append(" more are left out._\n");
    }
  }
}
