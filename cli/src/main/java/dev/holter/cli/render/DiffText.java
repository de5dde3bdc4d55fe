/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.diff.DiffWords;
import dev.holter.cli.model.diff.FindingChange;
import dev.holter.cli.model.diff.GapChange;
import dev.holter.cli.model.diff.ResetChange;
import dev.holter.cli.model.diff.Side;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A diff for a terminal: what it comes to, finding by finding, then the loops' gaps. */
final class DiffText {

  private static final String INDENT = "     ";

  private final Appendable out;
  private final Paint paint;

  DiffText(Appendable out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void render(Comparison d) throws IOException {
    for (String line : Paragraph.lines(d.summary(), TextPage.WIDTH)) {
      out.append(paint.bold(line)).append('\n');
    }
    side("BASE", d.base());
    side("HEAD", d.head());
    if (!d.findings().isEmpty()) {
      heading("Findings, what got worse first");
      for (FindingChange f : d.findings()) {
        finding(f);
      }
    }
    if (!d.resets().isEmpty()) {
      heading(DiffWords.RESETS + ", BASE → HEAD");
      for (ResetChange r : d.resets()) {
        paragraph("  ", Visible.text(DiffWords.reset(r), Paragraph.LONGEST));
      }
    }
    gaps(d.gaps());
    heading("How far this can be trusted");
    paragraph(
        "  ",
        "A difference is told where chance makes one as great in less than "
            + Math.round(100 * d.alpha())
            + " of 100 comparisons, all "
            + d.tests()
            + " tests taken together (Holm), and where it is a quarter or more.");
    for (String note : d.notes()) {
      paragraph("  ", note);
    }
  }

  private void side(String name, Side s) throws IOException {
    List<String> lines = Paragraph.lines(DiffWords.side(s), TextPage.WIDTH - name.length() - 2);
    String label = name;
    for (String line : lines) {
      out.append(paint.bold(label)).append("  ").append(line).append('\n');
      label = " ".repeat(name.length());
    }
  }

  private void finding(FindingChange f) throws IOException {
    String mark =
        switch (f.change()) {
          case NEW -> "+";
          case WORSE -> "▲";
          case BETTER -> "▼";
          case GONE -> "-";
          case UNCHANGED -> "~";
        };
    out.append('\n').append("  ").append(mark).append("  ");
    out.append(paint.severity(severity(f), DiffWords.change(f).toUpperCase(Locale.ROOT)));
    out.append("  ").append(Visible.text(DiffWords.what(f), Paragraph.LONGEST));
    out.append(f.severity() == Severity.INFO ? paint.dim("  (for information)") : "").append('\n');
    if (f.source() != null) {
      paragraph(INDENT, f.source() + (f.artifact() == null ? "" : "  " + f.artifact()));
    }
    amount("BASE", DiffWords.often(f.base()), DiffWords.time(f.base()));
    amount("HEAD", DiffWords.often(f.head()), DiffWords.time(f.head()));
    paragraph(INDENT, f.explanation());
  }

  private void amount(String side, String often, String time) throws IOException {
    paragraph(INDENT, side + " " + often + (time.isEmpty() ? "" : "; " + time));
  }

  private static Severity severity(FindingChange f) {
    return switch (f.change()) {
      case NEW, WORSE -> f.severity();
      default -> Severity.INFO;
    };
  }

  private void gaps(List<GapChange> gaps) throws IOException {
    if (gaps.isEmpty()) {
      return;
    }
    heading("Loops: how long the heart did not beat, BASE → HEAD");
    for (GapChange g : gaps) {
      out.append('\n');
      paragraph(
          "  ",
          String.format(
              Locale.ROOT,
              "%s: %d loops, %,d turns → %d loops, %,d turns",
              g.loops(),
              g.baseLoops(),
              g.baseTurns(),
              g.headLoops(),
              g.headTurns()));
      Columns table = new Columns(1);
      table.row("", "BASE", "HEAD", "");
      for (GapChange.Quantile q : g.quantiles()) {
        table.row(
            "  p" + number(q.percentile()),
            DiffWords.ms(q.baseMs()),
            DiffWords.ms(q.headMs()),
            q.change() == Change.WORSE ? "longer" : q.change() == Change.BETTER ? "shorter" : "~");
      }
      table.row("  max", Millis.text(g.baseMaxMs()), Millis.text(g.headMaxMs()), "");
      table.render(out);
    }
  }

  private static String number(double percentile) {
    return percentile == Math.rint(percentile)
        ? Long.toString((long) percentile)
        : Double.toString(percentile);
  }

  private void heading(String text) throws IOException {
    out.append('\n').append(paint.bold(text)).append('\n');
  }

  private void paragraph(String indent, String text) throws IOException {
    for (String line : Paragraph.lines(text, TextPage.WIDTH - indent.length())) {
      out.append(indent).append(line).append('\n');
    }
  }
}
