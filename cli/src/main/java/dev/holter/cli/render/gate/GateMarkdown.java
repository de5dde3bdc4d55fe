/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.GateSide;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.render.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The answer for a job's summary or a pull request's comment. GitHub throws a longer one away as a
 * whole, so that what matters least is left out, and the answer says so.
 */
public final class GateMarkdown {

  /** GitHub's limit for a comment. */
  static final int COMMENT = 65_536;

  /** Its limit for the summary of one step. */
  public static final int SUMMARY = 1024 * 1024;

  /** Kept back for the line that says what was cut. */
  private static final int RESERVE = 300;

  private static final int FRAMES = 30;
  private static final int LINES = 100;

  private final Places places;
  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private int bytes;

  private GateMarkdown(Places places, int limit) {
    this.places = places;
    this.limit = limit;
  }

  /**
   * Writes it in at most so many bytes of UTF-8.
   *
   * @param limit 4096 or more
   */
  public static void render(GateAnswer answer, Places places, int limit, Appendable out)
      throws IOException {
    out.append(new GateMarkdown(places, limit).text(answer));
  }

  private String text(GateAnswer a) {
    add(head(a));
    String foot = foot(a);
    // the rules are what a gate is about; what is named behind them may go
    rules(a, limit / 2);
    findings(a, size(foot));
    if (bytes + size(foot) + RESERVE <= limit) {
      add(foot);
    }
    return text.toString();
  }

  private static String head(GateAnswer a) {
    String sign =
        switch (a.outcome()) {
          case PASS, OFF -> "🟢";
          case FAIL -> "🔴";
          case INCONCLUSIVE -> "⚪";
        };
    StringBuilder b = new StringBuilder("### ").append(sign).append(" Holter gate: ");
    b.append(a.outcome().id()).append("\n\n").append(Markdown.prose(a.summary())).append("\n\n");
    side(b, "HEAD", a.head());
    side(b, "BASE", a.base());
    return b.toString();
  }

  private static void side(StringBuilder b, String name, GateSide s) {
    if (s != null) {
      b.append("- **").append(name).append("** ").append(GateWords.side(s)).append('\n');
    }
  }

  private void rules(GateAnswer a, int most) {
    add("\n| | rule | measured | limit | n | evidence |\n|---|---|--:|--:|--:|---|\n");
    int left = a.rules().size();
    for (RuleAnswer r : a.rules()) {
      String row = rule(r, a);
      if (bytes + size(row) > most) {
        add("\n_Cut to fit: " + Plural.of(left, "rule") + ". The JSON has everything._\n");
        return;
      }
      add(row);
      left--;
    }
  }

  private static String rule(RuleAnswer r, GateAnswer a) {
    String outcome = GateWords.outcome(r);
    boolean loud = r.outcome() != Outcome.OFF && r.outcome() != Outcome.PASS;
    String power = GateWords.power(r);
    return "| "
        + (loud ? sign(r, a) + " **" + outcome + "**" : outcome)
        + " | "
        + Markdown.code(r.id())
        + (r.scope().isEmpty() ? "" : "<br>" + Markdown.prose(r.scope()))
        + " | "
        + Markdown.prose(GateWords.value(r))
        + " | "
        + Markdown.prose(GateWords.limit(r))
        + " | "
        + Markdown.prose(GateWords.n(r))
        + " | "
        + Markdown.prose(r.evidence())
        + (power.isEmpty() ? "" : "<br>" + Markdown.prose(power))
        + " |\n";
  }

  private static String sign(RuleAnswer r, GateAnswer a) {
    return Loudness.of(r, a) == Loudness.ERROR ? "🔴" : "🟡";
  }

  private void findings(GateAnswer a, int later) {
    if (a.findings().isEmpty()) {
      return;
    }
    add("\n#### Findings that rules name\n");
    int number = 1;
    for (GateFinding f : a.findings()) {
      String line = line(number, f, a);
      String whole = line + details(f);
      if (fits(size(whole) + later)) {
        add(whole);
      } else if (fits(size(line) + later)) {
        add(line);
      } else {
        int left = a.findings().size() - number + 1;
        add("\n_Cut to fit: " + Plural.of(left, "finding") + ". The JSON has everything._\n");
        return;
      }
      number++;
    }
  }

  private String line(int number, GateFinding f, GateAnswer a) {
    StringBuilder b = new StringBuilder("\n**").append(number).append(". ");
    b.append(Loudness.of(f, a).id().toUpperCase(Locale.ROOT)).append("** ");
    b.append(Markdown.prose(f.title())).append(" (").append(Markdown.code(GateWords.check(f)));
    b.append(GateWords.known(f).isEmpty() ? "" : ", " + GateWords.known(f)).append(")");
    if (f.source() != null) {
      b.append(" in ").append(Markdown.code(f.source()));
    }
    Place place = places.of(f);
    if (place.found()) {
      b.append(" at ").append(Markdown.code(place.text()));
    } else if (f.line() != null) {
      b.append(" line ").append(f.line());
    }
    return b.append(": ").append(GateWords.how(f)).append('\n').toString();
  }

  private static String details(GateFinding f) {
    StringBuilder b =
        new StringBuilder("\n<details><summary>What to do, and the stack</summary>\n\n");
    if (f.artifact() != null) {
      b.append("- Jar: ").append(Markdown.code(f.artifact())).append('\n');
    }
    for (String loop : f.loops().stream().limit(3).toList()) {
      b.append("- Loop: ").append(Markdown.code(loop)).append('\n');
    }
    b.append("- Rules: ").append(Markdown.prose(String.join(", ", f.rules()))).append('\n');
    if (f.advice() != null) {
      b.append("- Do: ").append(Markdown.prose(f.advice().text())).append('\n');
    }
    List<String> stack = GateWords.stack(f, FRAMES);
    if (!stack.isEmpty()) {
      b.append('\n').append(Markdown.block(stack));
    }
    return b.append("\n</details>\n").toString();
  }

  private static String foot(GateAnswer a) {
    StringBuilder b = new StringBuilder();
    section(b, "What disturbed the run", a.disturbances());
    section(b, "To know", a.notes());
    section(
        b,
        "Permits",
        a.permits().stream()
            .filter(p -> !"used".equals(p.state()))
            .map(GateWords::permit)
            .toList());
    return b.toString();
  }

  private static void section(StringBuilder b, String title, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    b.append("\n<details><summary>").append(title).append("</summary>\n\n");
    for (String sentence : sentences.subList(0, Math.min(LINES, sentences.size()))) {
      b.append("- ").append(Markdown.prose(sentence)).append('\n');
    }
    b.append("\n</details>\n");
  }

  private boolean fits(int more) {
    return bytes + more + RESERVE <= limit;
  }

  private void add(String part) {
    text.append(part);
    bytes += size(part);
  }

  private static int size(String part) {
    return part.getBytes(StandardCharsets.UTF_8).length;
  }
}
