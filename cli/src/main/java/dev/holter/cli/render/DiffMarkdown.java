/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.diff.Amount;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.diff.DiffWords;
import dev.holter.cli.model.diff.FindingChange;
import dev.holter.cli.model.diff.GapChange;
import dev.holter.cli.model.diff.ResetChange;
import dev.holter.cli.model.diff.Side;
import java.io.IOException;
import java.util.List;

/** A diff for a pull request's comment; within GitHub's limit, what matters least left out. */
final class DiffMarkdown {

  /** The lists behind the findings take no more than so much, nor do the notes. */
  private static final int ROOM = MarkdownReport.LIMIT / 4;

  private static final int GROUPS = 30;

  private DiffMarkdown() {}

  static void render(Comparison d, Appendable out) throws IOException {
    String foot = foot(d);
    StringBuilder b = new StringBuilder("### ");
    b.append(sign(d)).append(" Holter diff: ").append(d.outcome().id()).append("\n\n");
    b.append(Markdown.prose(d.summary())).append("\n\n");
    side(b, "BASE", d.base());
    side(b, "HEAD", d.head());
    findings(b, d.findings(), MarkdownReport.LIMIT - MarkdownReport.RESERVE - foot.length());
    out.append(b).append(foot);
  }

  private static String foot(Comparison d) {
    StringBuilder lists = new StringBuilder();
    resets(lists, d.resets());
    gaps(lists, d.gaps());
    StringBuilder notes = new StringBuilder("- Told is what chance does in less than ");
    notes.append(Math.round(100 * d.alpha())).append(" of 100 comparisons, ");
    notes.append(Plural.of(d.tests(), "test"));
    notes.append(" taken together (Holm), and what is a quarter or more.\n");
    d.notes().forEach(note -> notes.append("- ").append(Markdown.prose(note)).append('\n'));
    StringBuilder b = new StringBuilder(fitting(lists));
    b.append("\n<details><summary>How far this can be trusted</summary>\n\n");
    b.append(fitting(notes)).append("\n</details>\n");
    if (lists.length() > ROOM || notes.length() > ROOM) {
      b.append("\n_Cut to fit a comment: resets, gaps and notes. The JSON has everything._\n");
    }
    return b.toString();
  }

  /** The lines for which there is room. */
  private static String fitting(StringBuilder lines) {
    return lines.length() <= ROOM
        ? lines.toString()
        : lines.substring(0, lines.lastIndexOf("\n", ROOM - 1) + 1);
  }

  private static String sign(Comparison d) {
    return switch (d.outcome()) {
      case WORSE, MIXED -> "🔴";
      case BETTER -> "🟢";
      case UNCHANGED, INSUFFICIENT_DATA -> "⚪";
    };
  }

  private static void side(StringBuilder b, String name, Side s) {
    b.append("- **").append(name).append("** ").append(Markdown.prose(DiffWords.side(s)));
    b.append('\n');
  }

  private static void findings(StringBuilder b, List<FindingChange> findings, int room) {
    if (findings.isEmpty()) {
      return;
    }
    b.append("\n| | finding | BASE | HEAD | what the tests say |\n|---|---|---|---|---|\n");
    int shown = 0;
    for (FindingChange f : findings) {
      String row = row(f);
      if (b.length() + row.length() > room) {
        break;
      }
      b.append(row);
      shown++;
    }
    if (shown < findings.size()) {
      b.append("\n_Cut to fit a comment: ");
      b.append(Plural.of(findings.size() - shown, "finding"));
      b.append(". The JSON has everything._\n");
    }
  }

  private static String row(FindingChange f) {
    String change = DiffWords.change(f);
    boolean loud = f.significant() && (f.change() == Change.NEW || f.change() == Change.WORSE);
    return "| "
        + (loud ? "**" + change + "**" : change)
        + " | "
        + Markdown.code(DiffWords.what(f))
        + (f.source() == null ? "" : "<br>" + Markdown.code(f.source()))
        + " | "
        + amount(f.base())
        + " | "
        + amount(f.head())
        + " | "
        + Markdown.prose(f.explanation())
        + " |\n";
  }

  private static String amount(Amount a) {
    return a.count() == 0
        ? "none"
        : DiffWords.often(a) + "<br>" + DiffWords.time(a).replace("; ", "<br>");
  }

  private static void resets(StringBuilder b, List<ResetChange> resets) {
    if (resets.isEmpty()) {
      return;
    }
    b.append("\n#### ").append(DiffWords.RESETS).append(", BASE → HEAD\n\n");
    for (ResetChange r : resets.subList(0, Math.min(GROUPS, resets.size()))) {
      b.append("- ").append(Markdown.prose(DiffWords.reset(r))).append('\n');
    }
    if (resets.size() > GROUPS) {
      b.append("\n_").append(Plural.of(resets.size() - GROUPS, "more way")).append(" left out._\n");
    }
  }

  private static void gaps(StringBuilder b, List<GapChange> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    b.append("\n#### Gaps, BASE → HEAD\n\n| loops | p50 | p90 | p99 | p99.9 | max |\n");
    b.append("|---|--:|--:|--:|--:|--:|\n");
    for (GapChange g : gaps.subList(0, Math.min(GROUPS, gaps.size()))) {
      b.append("| ").append(Markdown.code(g.loops()));
      for (GapChange.Quantile q : g.quantiles()) {
        String both = DiffWords.ms(q.baseMs()) + " → " + DiffWords.ms(q.headMs());
        b.append(" | ").append(q.change() == Change.UNCHANGED ? both : "**" + both + "**");
      }
      b.append(" | ").append(DiffWords.ms(g.baseMaxMs())).append(" → ");
      b.append(DiffWords.ms(g.headMaxMs())).append(" |\n");
    }
    if (gaps.size() > GROUPS) {
      b.append("\n_").append(Plural.of(gaps.size() - GROUPS, "more group")).append(" left out._\n");
    }
  }
}
