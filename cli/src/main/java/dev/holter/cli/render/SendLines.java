/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.SendsReport;
import java.util.ArrayList;
import java.util.List;

/** Late sends in lines: their sum, and those that no stall is told with. */
final class SendLines {

  private static final int TOLD = 5;

  private SendLines() {}

  /** Nothing where nothing was late: a flush that is in time is no news. */
  static List<String> of(SendsReport s) {
    List<String> lines = new ArrayList<>();
    if (s.late() + s.lateBySegment().socket() == 0) {
      return lines;
    }
    lines.add(
        "Sends: "
            + s.late()
            + " of "
            + Plural.of(s.flushes(), "flush", "flushes")
            + " late"
            + (s.late() == 0 ? "" : ", by " + Millis.text(s.oldestMs()) + " at most")
            + "; "
            + Plural.of(s.bunched(), "bunch", "bunches")
            + " of messages that were written apart and left together"
            + socket(s.lateBySegment().socket())
            + ".");
    s.delays().stream()
        .filter(d -> d.stall() == null && !d.segment().equals("socket"))
        .limit(TOLD)
        .forEach(d -> lines.add(d.explanation() + "."));
    return lines;
  }

  private static String socket(long times) {
    return times == 0 ? "" : "; " + Plural.of(times, "time") + " a peer was slow to take what left";
  }
}
