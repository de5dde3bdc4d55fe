/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.render.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What is known, as the lines of a screen. */
final class TopScreen {

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle BOLD = PLAIN.bold();
  private static final AttributedStyle FAINT = PLAIN.faint();
  private static final AttributedStyle RED = PLAIN.foreground(AttributedStyle.RED).bold();

  /** What is told of a service that says nothing: its flushes come once a second. */
  static final String SILENT = "no events of Holter's yet: has it the agent? see holter attach";

  /** For as long it may only just have begun. */
  static final long SILENCE_NANOS = 10_000_000_000L;

  private static final String HELP = "s sort  p pause  up/down choose  Enter stack  q quit";

  /** Head, a title for each list, an empty line between, the help. */
  private static final int AROUND = 6;

  /** Head, an empty line, the help. */
  private static final int AROUND_PAGE = 4;

  private final String title;
  private final Function<SeenStall, StallReport> verdicts;
  private long begun;

  TopScreen(String title, Function<SeenStall, StallReport> verdicts) {
    this.title = title;
    this.verdicts = verdicts;
  }

  /**
   * Exactly as many lines as the screen has, none longer than it is wide.
   *
   * @param now epoch nanoseconds
   */
  List<AttributedString> lines(Snapshot s, TopView view, int width, int height, long now) {
    begun = begun == 0 ? now : begun;
    List<AttributedString> lines = new ArrayList<>();
    lines.add(head(s, view, now));
    lines.add(
        line(FAINT, Plural.of(s.loops().size(), "loop") + ", the last minute, by ")
            .append(view.order().title())
            .toAttributedString());
    SeenStall chosen = s.stalls().isEmpty() ? null : s.stalls().get(view.index(s));
    if (view.open() && chosen != null) {
      lines.add(AttributedString.EMPTY);
      lines.addAll(StallPage.lines(chosen, verdicts.apply(chosen), width, height - AROUND_PAGE));
    } else {
      lists(lines, s, view, width, Math.max(0, height - AROUND));
    }
    return fit(lines, width, height);
  }

  private AttributedString head(Snapshot s, TopView view, long now) {
    AttributedStringBuilder b = line(BOLD, "holter top  ");
    if (s.closed()) {
      b.styled(RED, "has ended");
    } else if (s.newest() == 0) {
      boolean silent = now - begun > SILENCE_NANOS;
      b.styled(silent ? RED : FAINT, silent ? SILENT : "waiting for its first events");
    } else {
      long age = Math.max(0, now - s.newest());
      // JFR flushes once a second, and its news are looked for once a second
      b.styled(age > 5_000_000_000L ? RED : FAINT, "data " + age / 1_000_000_000L + " s old");
    }
    if (view.paused() != null) {
      b.styled(BOLD, "  paused");
    }
    // last, since it may be longer than the screen is wide
    return b.style(PLAIN).append("  ").append(Visible.text(title)).toAttributedString();
  }

  private void lists(List<AttributedString> lines, Snapshot s, TopView view, int width, int rows) {
    int stalls = Math.min(s.stalls().size(), Math.max(rows / 2, rows - s.loops().size()));
    int loops = Math.min(s.loops().size(), rows - stalls);
    LoopColumns columns = LoopColumns.of(s.loops(), width);
    lines.add(line(FAINT, columns.title()).toAttributedString());
    s.loops().stream()
        .sorted(view.order().order())
        .limit(loops)
        .forEach(row -> lines.add(columns.line(row)));
    lines.add(AttributedString.EMPTY);
    lines.add(
        line(FAINT, s.stalls().isEmpty() ? "no stalls yet" : "Stalls, the newest first")
            .toAttributedString());
    int chosen = view.index(s);
    int first = Math.max(0, Math.min(chosen - stalls / 2, s.stalls().size() - stalls));
    for (int i = first; i < first + stalls; i++) {
      SeenStall stall = s.stalls().get(i);
      lines.add(stall(stall, i == chosen));
    }
  }

  private AttributedString stall(SeenStall s, boolean chosen) {
    StallReport verdict = verdicts.apply(s);
    AttributedStringBuilder b = line(chosen ? BOLD : PLAIN, chosen ? "> " : "  ");
    b.append(StallLine.text(s, verdict));
    if (!s.ended()) {
      b.styled(RED, "  goes on");
    }
    return b.toAttributedString();
  }

  private static List<AttributedString> fit(List<AttributedString> lines, int width, int height) {
    List<AttributedString> fitting = new ArrayList<>();
    for (AttributedString l : lines) {
      if (fitting.size() < height - 1) {
        fitting.add(l.columnLength() > width ? l.columnSubSequence(0, width) : l);
      }
    }
    while (fitting.size() < height - 1) {
      fitting.add(AttributedString.EMPTY);
    }
    AttributedString help = line(FAINT, HELP).toAttributedString();
    fitting.add(help.columnLength() > width ? help.columnSubSequence(0, width) : help);
    return fitting;
  }

  private static AttributedStringBuilder line(AttributedStyle style, String text) {
    return new AttributedStringBuilder().style(style).append(text);
  }

  /** As in a report, short. */
  static String millis(long nanos) {
    return nanos == 0 ? "-" : Millis.text(nanos);
  }
}
