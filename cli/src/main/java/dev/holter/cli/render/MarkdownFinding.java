/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding in Markdown: a line to read, the rest to unfold. */
final class MarkdownFinding {

  private static final int FRAMES = 40;

  private MarkdownFinding() {}

  static String of(int number, Finding f) {
    StringBuilder b = new StringBuilder(line(number, f));
    b.append("\n<details><summary>What to do, and the stack</summary>\n\n");
    field(b, "Jar", f.artifact());
    field(b, "Called", f.offender());
    field(b, "On", f.detail());
    for (String loop : f.loops().stream().limit(3).toList()) {
      field(b, "Loop", loop);
    }
    if (f.loops().size() > 3) {
      b.append("- … and ").append(Plural.of(f.loops().size() - 3, "loop")).append('\n');
    }
    if (f.explanation() != null) {
      b.append("- Saw: ").append(Markdown.prose(f.explanation())).append('\n');
    }
    if (f.advice() != null) {
      b.append("- Do: ").append(Markdown.prose(f.advice().text())).append('\n');
    }
    if (f.stack() != null && !f.stack().isEmpty()) {
      b.append('\n').append(Markdown.block(stack(f)));
    }
    return b.append("\n</details>\n").toString();
  }

  /** The least that can be said of it. */
  static String line(int number, Finding f) {
    String what = f.rule() == null ? f.cause().id() : f.rule();
    StringBuilder b = new StringBuilder("\n**").append(number).append(". ");
    b.append(f.severity().id().toUpperCase(Locale.ROOT)).append("** ");
    b.append(Markdown.prose(f.title())).append(" (").append(Markdown.code(what)).append(", ");
    b.append(f.confidence().id()).append(')');
    if (f.source() != null) {
      b.append(" in ").append(Markdown.code(f.source()));
      b.append(f.line() == null ? "" : " line " + f.line());
    }
    return b.append(": ").append(how(f)).append('\n').toString();
  }

  private static String how(Finding f) {
    List<String> parts = new ArrayList<>();
    if (f.rule() != null) {
      parts.add(
          (f.countExact() ? "" : "about ")
              + Plural.of(f.count(), "call")
              + ", "
              + Millis.text(f.totalMs())
              + " in all, longest "
              + Millis.text(f.maxMs()));
    }
    if (f.stalls() > 0) {
      parts.add(
          Plural.of(f.stalls(), "stall")
              + " of "
              + Millis.text(f.stallMs())
              + " in all, longest "
              + Millis.text(f.longestStallMs()));
    }
    return String.join("; ", parts);
  }

  private static List<String> stack(Finding f) {
    List<String> lines = new ArrayList<>();
    for (String frame : f.stack().stream().limit(FRAMES).toList()) {
      lines.add((frame.equals(f.sourceFrame()) ? "> " : "  ") + frame);
    }
    if (f.stack().size() > FRAMES) {
      lines.add("  … " + Plural.of(f.stack().size() - FRAMES, "frame") + " outside");
    }
    return lines;
  }

  private static void field(StringBuilder b, String name, String value) {
    if (value != null && !value.isEmpty()) {
      b.append("- ").append(name).append(": ").append(Markdown.code(value)).append('\n');
    }
  }
}
