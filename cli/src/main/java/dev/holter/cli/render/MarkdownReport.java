/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.WireReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The report for a pull request's comment or a job's summary. GitHub throws a longer one away as a
 * whole, so that what matters least is left out, and the report says so.
 */
final class MarkdownReport {

  /** GitHub's limit for a comment; that of a job summary is higher. */
  static final int LIMIT = 65_536;

  /** Kept back for the line that says what was cut. */
  static final int RESERVE = 300;

  /** More rows are no table to read; the worst come first. */
  private static final int LOOPS = 30;

  /** A folder of unreadable files has a note each, and findings come first. */
  private static final int NOTES = 30;

  private final StringBuilder text = new StringBuilder();
  private final List<String> cut = new ArrayList<>();

  private MarkdownReport() {}

  static void render(Report report, Appendable out) throws IOException {
    out.append(new MarkdownReport().text(report));
  }

  private String text(Report r) {
    text.append("### ").append(sign(r.verdict())).append(" Holter: ").append(r.verdict().id());
    text.append("\n\n").append(Markdown.prose(r.summary())).append("\n\n");
    text.append(recorded(r)).append('\n');
    if (r.selection() != null) {
      text.append('\n').append(Markdown.prose(SelectionText.of(r.selection()))).append('\n');
    }
    String foot = process(r) + notes(r.recording().notes());
    String tables =
        FleetMarkdown.of(r.fleet()) + loops(r.loops()) + causes(r.causes()) + wire(r.wire());
    // all findings give way to none of the tables, which are short
    findings(r.findings(), foot.length() + tables.length());
    part(tables, "the tables");
    part(foot, "notes on the recording");
    if (!cut.isEmpty()) {
      text.append("\n_Cut to fit a comment: ").append(String.join(", ", cut));
      text.append(". The JSON report has everything._\n");
    }
    return text.toString();
  }

  private static String sign(Verdict verdict) {
    return switch (verdict) {
      case STALLED -> "🔴";
      case BLOCKING -> "🟡";
      case HEALTHY -> "🟢";
      case INSUFFICIENT_DATA -> "⚪";
    };
  }

  private static String recorded(Report r) {
    List<String> files = r.recording().files();
    String what = files.size() == 1 ? Markdown.code(files.get(0)) : Plural.of(files.size(), "file");
    String jvm = r.recording().jvm() == null ? "" : ", " + Markdown.prose(r.recording().jvm());
    return what + ", " + Millis.text(r.recording().durationMs()) + " recorded" + jvm;
  }

  private void findings(List<Finding> findings, int later) {
    if (findings.isEmpty()) {
      return;
    }
    text.append("\n#### Findings, worst first\n");
    int number = 1;
    for (Finding f : findings) {
      String whole = MarkdownFinding.of(number, f);
      String line = MarkdownFinding.line(number, f);
      if (fits(whole.length() + later)) {
        text.append(whole);
      } else if (fits(line.length() + later)) {
        text.append(line);
        cutOnce("details of findings from number " + number + " on", "details of findings");
      } else {
        cut.add(Plural.of(findings.size() - number + 1, "finding"));
        return;
      }
      number++;
    }
  }

  private void cutOnce(String what, String kind) {
    if (cut.stream().noneMatch(c -> c.startsWith(kind))) {
      cut.add(what);
    }
  }

  private void part(String part, String name) {
    if (fits(part.length())) {
      text.append(part);
    } else {
      cut.add(name);
    }
  }

  private boolean fits(int more) {
    return text.length() + more + RESERVE <= LIMIT;
  }

  private String loops(List<LoopReport> loops) {
    if (loops.isEmpty()) {
      return "";
    }
    StringBuilder b = new StringBuilder("\n#### Loops: how long the heart did not beat\n\n");
    b.append("| loop | kind | turns | p50 | p99 | p99.9 | max | stalls | busy |\n");
    b.append("|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
    List<LoopReport> worst =
        loops.stream()
            .sorted((x, y) -> Double.compare(y.gap().maxMs(), x.gap().maxMs()))
            .limit(LOOPS)
            .toList();
    for (LoopReport l : worst) {
      b.append("| ").append(Markdown.code(l.name()));
      b.append(" | ").append(Markdown.code(l.kind()));
      b.append(String.format(Locale.ROOT, " | %,d | ", l.turns()));
      b.append(Millis.text(l.gap().p50Ms())).append(" | ").append(Millis.text(l.gap().p99Ms()));
      b.append(" | ").append(Millis.text(l.gap().p999Ms()));
      b.append(" | ").append(Millis.text(l.gap().maxMs())).append(" | ").append(l.stalls());
      b.append(String.format(Locale.ROOT, " | %.1f %% |\n", 100 * l.utilization()));
    }
    if (loops.size() > worst.size()) {
      cut.add(Plural.of(loops.size() - worst.size(), "loop"));
    }
    return b.toString();
  }

  private static String causes(List<CauseTotal> causes) {
    if (causes.isEmpty()) {
      return "";
    }
    StringBuilder b = new StringBuilder("\n#### Stalls by cause\n\n");
    b.append("| cause | stalls | total | longest |\n|---|--:|--:|--:|\n");
    for (CauseTotal c : causes) {
      b.append("| ").append(c.cause().id()).append(" | ").append(c.stalls());
      b.append(" | ").append(Millis.text(c.totalMs()));
      b.append(" | ").append(Millis.text(c.maxMs())).append(" |\n");
    }
    return b.toString();
  }

  private static String wire(WireReport wire) {
    String sum = WireText.sum(wire);
    if (!WireText.any(wire)) {
      return "";
    }
    StringBuilder b = new StringBuilder("\n#### " + WireText.TITLE + "\n\n");
    for (WireText.Item item : WireText.items(wire)) {
      b.append("- ").append(Markdown.prose(item.stall())).append('\n');
      for (String effect : item.effects()) {
        b.append("  - ").append(Markdown.prose(effect)).append('\n');
      }
    }
    if (WireText.more(wire) != null) {
      b.append("- ").append(WireText.more(wire)).append('\n');
    }
    if (sum != null) {
      b.append('\n').append(sum).append('\n');
    }
    for (String line : WireText.lines(wire)) {
      b.append('\n').append(Markdown.prose(line)).append('\n');
    }
    return b.toString();
  }

  private static String process(Report r) {
    return "\n"
        + (r.process().disturbed() ? "The process was held up as a whole now and then. " : "")
        + "The agent's own beat was late by "
        + Millis.text(r.process().control().p99Ms())
        + " at p99, "
        + Millis.text(r.process().control().maxMs())
        + " at most; GC paused it for "
        + Millis.text(r.process().gcMs())
        + ", safepoints for "
        + Millis.text(r.process().safepointMs())
        + ".\n";
  }

  private static String notes(List<String> notes) {
    if (notes.isEmpty()) {
      return "";
    }
    StringBuilder b = new StringBuilder("\n<details><summary>What this report could not see: ");
    b.append(Plural.of(notes.size(), "note")).append("</summary>\n\n");
    for (String note : notes.subList(0, Math.min(NOTES, notes.size()))) {
      b.append("- ").append(Markdown.prose(note)).append('\n');
    }
    if (notes.size() > NOTES) {
      b.append("- … and ").append(notes.size() - NOTES).append(" more\n");
    }
    return b.append("\n</details>\n").toString();
  }
}
