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

  static List<AttributedString> lines(SeenStall s, StallReport verdict) {
    List<AttributedString> lines = new ArrayList<>();
    lines.add(styled(AttributedStyle.DEFAULT.bold(), StallLine.text(s, verdict)));
    if (verdict != null) {
      lines.add(
          styled(
              AttributedStyle.DEFAULT,
              verdict.explanation()
                  + " ("
                  + verdict.confidence().name().toLowerCase(Locale.ROOT)
                  + ")"));
    }
    lines.add(AttributedString.EMPTY);
    List<String> stack = stack(s, verdict);
    String source = verdict == null ? s.source() : verdict.source();
    for (String frame : stack) {
      boolean marked = source != null && names(frame, source);
      lines.add(
          styled(
              marked ? AttributedStyle.DEFAULT.bold() : AttributedStyle.DEFAULT,
              (marked ? "> " : "  ") + frame));
    }
    if (stack.isEmpty()) {
      lines.add(styled(AttributedStyle.DEFAULT.faint(), "  no stack was taken"));
    }
    return lines;
  }

  private static List<String> stack(SeenStall s, StallReport verdict) {
    return verdict != null && !verdict.stack().isEmpty()
        ? verdict.stack()
        : s.stack().stream().map(Frame::toString).toList();
  }

  private static boolean names(String frame, String source) {
    return Source.names(frame, source);
  }

  private static AttributedString styled(AttributedStyle style, String text) {
    return new AttributedStringBuilder()
        .style(style)
        .append(Visible.text(text, LONGEST_LINE))
        .toAttributedString();
  }
}
