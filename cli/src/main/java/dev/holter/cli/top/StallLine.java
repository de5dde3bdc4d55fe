/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.render.Visible;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One stall on one line. */
final class StallLine {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private static final int LONGEST_NAME = 120;

  private StallLine() {}

  /** When, where, how long, and why: by the report's verdict where there is one already. */
  static String text(SeenStall s, StallReport verdict) {
    StringBuilder b = new StringBuilder();
    b.append(TIME.format(Instant.ofEpochSecond(0, s.start()))).append("  ");
    b.append(String.format(Locale.ROOT, "%8s", Millis.text(s.elapsed()))).append("  ");
    b.append(Visible.text(s.loop(), LONGEST_NAME)).append("  ");
    return b.append(why(s, verdict)).toString();
  }

  /** What goes on. */
  static String now(SeenStall s) {
    return "stalled " + Millis.text(s.elapsed()) + (s.source() == null ? "" : " in " + source(s));
  }

  private static String why(SeenStall s, StallReport verdict) {
    if (verdict == null) {
      return (s.rule() == null ? "" : s.rule() + " in ") + (s.source() == null ? "…" : source(s));
    }
    String what = verdict.rule() == null ? verdict.cause().id() : verdict.rule();
    return verdict.source() == null
        ? what
        : what + " in " + Visible.text(verdict.source(), LONGEST_NAME);
  }

  private static String source(SeenStall s) {
    return Visible.text(s.source(), LONGEST_NAME);
  }
}
