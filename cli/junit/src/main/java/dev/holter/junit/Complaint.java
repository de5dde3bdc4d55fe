/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.catalog.Page;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.render.Visible;
import java.util.List;
import java.util.Locale;

/** What a failed test says: each finding in a few lines, and how to go on. */
record Complaint(List<Finding> findings, List<String> neighbours) {

  private static final int TOLD = 5;
  private static final int LONGEST = 500;
  private static final int FRAMES_INSIDE = 2;
  private static final int FRAMES_OUTSIDE = 3;

  String text() {
    StringBuilder b = new StringBuilder("@NoStalls: ");
    b.append(Plural.of(findings.size(), "finding")).append(" on event loops in this test\n");
    findings.stream().limit(TOLD).forEach(f -> finding(b, f));
    if (findings.size() > TOLD) {
      b.append("\n  … and ").append(findings.size() - TOLD).append(" more\n");
    }
    if (!neighbours.isEmpty()) {
      b.append("\n  Ran at the same time, and it may be theirs: ");
      b.append(String.join(", ", neighbours)).append('\n');
    }
    return b.toString();
  }

  private static void finding(StringBuilder b, Finding f) {
    String what = f.rule() == null ? f.cause().id() : f.rule();
    b.append("\n  ").append(f.severity().id().toUpperCase(Locale.ROOT)).append("  ");
    b.append(Visible.text(f.title(), LONGEST)).append("  [").append(what).append(", ");
    b.append(f.confidence().id()).append("]\n");
    field(b, "where", where(f));
    field(b, "called", f.offender());
    field(b, "on", f.detail());
    field(b, "how", how(f));
    field(b, "loop", String.join(", ", f.loops()));
    field(b, "saw", f.explanation());
    field(b, "do", f.advice() == null ? null : f.advice().text());
    // of a rule of one's own there is no page
    field(b, "more", Page.ids().contains(what) ? "java -jar holter.jar explain " + what : null);
    field(b, "allow", "@NoStalls(allow = \"" + (f.source() == null ? what : f.source()) + "\")");
    stack(b, f);
  }

  /** The file and line as an IDE makes a link of them. */
  private static String where(Finding f) {
    if (f.sourceFrame() == null) {
      return f.source();
    }
    return f.source() + f.sourceFrame().substring(Math.max(0, f.sourceFrame().lastIndexOf('(')));
  }

  private static String how(Finding f) {
    StringBuilder b = new StringBuilder();
    if (f.rule() != null) {
      b.append(f.countExact() ? "" : "about ").append(Plural.of(f.count(), "call")).append(", ");
      b.append(Millis.text(f.totalMs())).append(" in all, longest ").append(Millis.text(f.maxMs()));
    }
    if (f.stalls() > 0) {
      b.append(b.length() == 0 ? "" : "; ").append(Plural.of(f.stalls(), "stall")).append(" of ");
      b.append(Millis.text(f.stallMs())).append(" in all, longest ");
      b.append(Millis.text(f.longestStallMs()));
    }
    return b.toString();
  }

  private static void stack(StringBuilder b, Finding f) {
    List<String> stack = f.stack() == null ? List.of() : f.stack();
    int source = f.sourceFrame() == null ? 0 : Math.max(0, stack.indexOf(f.sourceFrame()));
    int end = Math.min(stack.size(), source + FRAMES_OUTSIDE + 1);
    for (int i = Math.max(0, source - FRAMES_INSIDE); i < end; i++) {
      boolean marked = stack.get(i).equals(f.sourceFrame());
      b.append(marked ? "    > " : "      ").append("at ");
      b.append(Visible.text(stack.get(i), LONGEST)).append('\n');
    }
    if (end < stack.size()) {
      b.append("      … ").append(Plural.of(stack.size() - end, "frame")).append(" outside\n");
    }
  }

  private static void field(StringBuilder b, String name, String value) {
    if (value != null && !value.isEmpty()) {
      b.append("    ").append(name).append(" ".repeat(8 - name.length()));
      b.append(Visible.text(value, LONGEST)).append('\n');
    }
  }
}
