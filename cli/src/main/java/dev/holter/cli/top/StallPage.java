/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.model.StallReport;
import dev.holter.cli.render.Visible;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A stall with its stack. */
final class StallPage {

  private static final int LONGEST_LINE = 500;

  private StallPage() {}

  /** Of a stack that is deeper than there are rows, the part around the source. */
  static List<AttributedString> lines(SeenStall s, StallReport verdict, int width, int rows) {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(styled(AttributedStyle.DEFAULT.bold(), StallLine.text(s, verdict)));
    if (verdict != null) {
      String confidence = verdict.confidence().name().toLowerCase(Locale.ROOT);
      AttributedString why =
          styled(AttributedStyle.DEFAULT, verdict.explanation() + " (" + confidence + ")");
      lines.addAll(why.columnSplitLength(width));
    }
    lines.add(AttributedString.EMPTY);
    List<String> stack = stack(s, verdict);
    if (stack.isEmpty()) {
      lines.add(styled(AttributedStyle.DEFAULT.faint(), "  no stack was taken"));
    }
    int marked = marked(stack, verdict == null ? s.source() : verdict.source());
    int room = Math.max(1, rows - lines.size());
    int first = Math.max(0, Math.min(marked - room / 2, stack.size() - room));
    for (int i = first; i < stack.size(); i++) {
      lines.add(
          styled(
              i == marked ? AttributedStyle.DEFAULT.bold() : AttributedStyle.DEFAULT,
              (i == marked ? "> " : "  ") + stack.get(i)));
    }
    return lines;
  }

  private static List<String> stack(SeenStall s, StallReport verdict) {
    return verdict != null && !verdict.stack().isEmpty()
        ? verdict.stack()
        : s.stack().stream().map(Frame::toString).toList();
  }

  /** Index of the frame that is the source, or -1. */
  private static int marked(List<String> stack, String source) {
    for (int i = 0; source != null && i < stack.size(); i++) {
      if (Source.names(stack.get(i), source)) {
        return i;
      }
    }
    return -1;
  }

  private static AttributedString styled(AttributedStyle style, String text) {
    return new AttributedStringBuilder()
        .style(style)
        .append(Visible.text(text, LONGEST_LINE))
        .toAttributedString();
  }
}
