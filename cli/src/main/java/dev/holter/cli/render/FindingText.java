/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One finding: what, where, how often and how long, which jar, what to do. */
final class FindingText {

  private static final int FRAMES_INSIDE = 3;
  private static final int FRAMES_OUTSIDE = 3;
  private static final String INDENT = "     ";
  private static final int LABEL = 8;

  private final Appendable out;
  private final Paint paint;

  FindingText(Appendable out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void render(int number, Finding f) throws IOException {
    String severity = f.severity().id().toUpperCase(Locale.ROOT);
    String what = f.rule() == null ? f.cause().id() : f.rule();
    String tag = "[" + what + ", " + f.confidence().id() + "]";
    out.append("\n")
        .append(padded(Integer.toString(number), 3))
        .append(". ")
        .append(paint.severity(f.severity(), severity))
        .append("  ")
        .append(paint.bold(Visible.text(f.title(), Paragraph.LONGEST)))
        .append(fits(severity, f.title(), tag) ? "  " : "\n" + INDENT)
        .append(paint.dim(tag))
        .append('\n');
    field("where", where(f));
    field("jar", f.artifact());
    field("called", f.offender());
    field("on", f.detail());
    field("how", how(f));
    field("matters", matters(f));
    field("longest", LabelText.of(f));
    field("marks", String.join(", ", f.marks()));
    field("loops", String.join(", ", f.loops()));
    field("saw", f.explanation());
    if (f.advice() != null) {
      field("do", f.advice().text());
    }
    stack(f);
  }

  private static String where(Finding f) {
    if (f.source() == null) {
      return null;
    }
    return f.line() == null ? f.source() : f.source() + " (line " + f.line() + ")";
  }

  private static String how(Finding f) {
    StringBuilder b = new StringBuilder();
    if (f.rule() != null) {
      b.append(f.countExact() ? "" : "about ").append(Plural.of(f.count(), "call"));
      b.append(", ").append(Millis.text(f.totalMs())).append(" in all, longest ");
      b.append(Millis.text(f.maxMs()));
    }
    if (f.stalls() > 0) {
      b.append(b.length() == 0 ? "" : "; ").append(Plural.of(f.stalls(), "stall"));
      b.append(" of ").append(Millis.text(f.stallMs())).append(" in all, longest ");
      b.append(Millis.text(f.longestStallMs()));
    }
    return b.toString();
  }

  /** Whether it is worth anyone's time: what part of all stalls it explains, and who waited. */
  private static String matters(Finding f) {
    if (f.stalls() == 0) {
      return "stalled nothing so far";
    }
    String share = Decimals.text(100 * f.stallShare(), 0) + " % of all stall time";
    return f.channelsWaiting() == 0
        ? share
        : share + "; " + Plural.of(f.channelsWaiting(), "channel") + " kept waiting";
  }

  /** A few frames on either side of the source: the whole stack is in the JSON report. */
  private void stack(Finding f) throws IOException {
    List<String> stack = f.stack();
    if (stack == null || stack.isEmpty()) {
      return;
    }
    int source = f.sourceFrame() == null ? -1 : stack.indexOf(f.sourceFrame());
    int from = Math.max(0, source - FRAMES_INSIDE);
    int to = Math.min(stack.size(), Math.max(source, 0) + 1 + FRAMES_OUTSIDE);
    String label = "stack";
    if (from > 0) {
      frame(label, " ", "… " + Plural.of(from, "frame") + " inside", false);
      label = "";
    }
    for (int i = from; i < to; i++) {
      String mark = i == source ? ">" : " ";
      String shown = Visible.text(stack.get(i), Paragraph.LONGEST);
      frame(label, mark, shown, i == source);
      label = "";
    }
    if (to < stack.size()) {
      frame(label, " ", "… " + Plural.of(stack.size() - to, "frame") + " outside", false);
    }
  }

  private void frame(String label, String mark, String text, boolean bold) throws IOException {
    // where a frame is long, the place in the file has a line of its own
    int place = text.lastIndexOf('(');
    boolean fits = place < 0 || text.length() <= TextPage.WIDTH - INDENT.length() - LABEL - 2;
    String first = fits ? text : text.substring(0, place);
    out.append(INDENT).append(label(label)).append(mark).append(' ');
    out.append(bold ? paint.bold(first) : first).append('\n');
    if (!fits) {
      String rest = text.substring(place);
      out.append(INDENT).append(" ".repeat(LABEL + 4));
      out.append(bold ? paint.bold(rest) : rest).append('\n');
    }
  }

  private void field(String name, String value) throws IOException {
    if (value == null || value.isEmpty()) {
      return;
    }
    String label = name;
    for (String line : Paragraph.lines(value, TextPage.WIDTH - INDENT.length() - LABEL)) {
      out.append(INDENT).append(label(label)).append(line).append('\n');
      label = "";
    }
  }

  private static boolean fits(String severity, String title, String tag) {
    return INDENT.length() + severity.length() + title.length() + tag.length() + 4
        <= TextPage.WIDTH;
  }

  /** Spaces before it, so that it ends where others do. */
  static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private String label(String name) {
    return paint.dim(name + " ".repeat(Math.max(0, LABEL - name.length())));
  }
}
