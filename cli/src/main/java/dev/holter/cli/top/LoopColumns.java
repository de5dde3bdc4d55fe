/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.render.Visible;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * A line a loop; on a narrow screen the kind goes first, then the median.
 *
 * @param name columns of its name
 */
record LoopColumns(int name, boolean kind, boolean median) {

  private static final int WIDEST = 40;
  private static final int NARROWEST = 12;

  /** Numbers, kind and what goes on now. */
  private static final int BESIDE = 70;

  private static final int WITH_KIND = 90;
  private static final int WITH_MEDIAN = 64;

  static LoopColumns of(List<LoopRow> loops, int width) {
    int longest =
        loops.stream().mapToInt(l -> Visible.text(l.name()).length()).max().orElse(NARROWEST);
    int room = Math.max(NARROWEST, width - BESIDE);
    return new LoopColumns(
        Math.min(longest, Math.min(WIDEST, room)), width >= WITH_KIND, width >= WITH_MEDIAN);
  }

  String title() {
    return numbers("LOOP", "KIND", "P50", "P99", "MAX", "STALLED") + "  NOW";
  }

  AttributedString line(LoopRow row) {
    boolean idle = row.turns() == 0 && row.now() == null;
    AttributedStringBuilder b = new AttributedStringBuilder();
    b.style(idle ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT);
    b.append(
        numbers(
            Visible.text(row.name()),
            row.kind(),
            TopScreen.millis(row.p50()),
            TopScreen.millis(row.p99()),
            TopScreen.millis(row.max()),
            row.stalled() == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * row.stalled())));
    if (row.now() != null) {
      b.styled(
          AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).bold(),
          "  " + StallLine.now(row.now()));
    }
    return b.toAttributedString();
  }

  private String numbers(
      String loop, String kindOf, String p50, String p99, String max, String stalled) {
    StringBuilder b = new StringBuilder();
    b.append(left(loop, name));
    if (kind) {
      b.append("  ").append(left(kindOf == null ? "" : kindOf, 14));
    }
    if (median) {
      b.append(right(p50, 9));
    }
    return b.append(right(p99, 9)).append(right(max, 9)).append(right(stalled, 9)).toString();
  }

  private static String left(String text, int width) {
    if (text.length() > width) {
      // loops of a group differ at the end of their names
      return "…" + text.substring(text.length() - width + 1);
    }
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(1, width - text.length())) + text;
  }
}
