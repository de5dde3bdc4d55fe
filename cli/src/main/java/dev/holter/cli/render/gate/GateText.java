/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.GateSide;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.render.Paint;
import dev.holter.cli.render.Paragraph;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The answer for a terminal and a build's log: the verdict, each rule, and what broke them. */
final class GateText {

  private static final int WIDTH = 80;
  private static final int FINDINGS = 20;
  private static final String INDENT = "        ";

  private static final Pattern WORD_OF_COLONS = Pattern.compile("(?<![^\\s])::");

  private final Places places;
  private final Appendable out;
  private final Paint paint;

  GateText(Places places, Appendable out, Paint paint) {
    this.places = places;
    this.out = out;
    this.paint = paint;
  }

  void render(GateAnswer a) throws IOException {
    String verdict = a.outcome().id().toUpperCase(Locale.ROOT);
    paragraph(verdict + "  ", " ".repeat(verdict.length() + 2), a.summary(), loud(a));
    side("HEAD", a.head());
    if (a.base() != null) {
      side("BASE", a.base());
    }
    out.append('\n').append(paint.bold("Rules")).append('\n');
    for (RuleAnswer r : a.rules()) {
      if (r.outcome() != Outcome.OFF) {
        rule(r, a);
      }
    }
    List<String> off =
        a.rules().stream().filter(r -> r.outcome() == Outcome.OFF).map(GateWords::rule).toList();
    if (!off.isEmpty()) {
      paragraph("  off   ", INDENT, String.join(", ", off), null);
    }
    findings(a);
    sentences("What disturbed the run", a.disturbances());
    sentences("To know", a.notes());
    sentences(
        "Permits",
        a.permits().stream()
            .filter(p -> !"used".equals(p.state()))
            .map(GateWords::permit)
            .toList());
  }

  private static Severity loud(GateAnswer a) {
    return switch (a.outcome()) {
      case FAIL -> Severity.ERROR;
      case INCONCLUSIVE -> Severity.WARN;
      case PASS, OFF -> null;
    };
  }

  private void side(String name, GateSide s) throws IOException {
    paragraph(name + "  ", "      ", GateWords.side(s), null);
  }

  private void rule(RuleAnswer r, GateAnswer a) throws IOException {
    String outcome = GateWords.outcome(r).toUpperCase(Locale.ROOT);
    Severity severity =
        r.outcome() == Outcome.PASS
            ? null
            : Loudness.of(r, a) == Loudness.ERROR ? Severity.ERROR : Severity.WARN;
    out.append("  ").append(severity == null ? outcome : paint.severity(severity, outcome));
    String line = GateWords.rule(r) + ": " + GateWords.held(r);
    // the longest outcome has a line of its own, so that all others line up
    int used = outcome.length() > 5 ? INDENT.length() : outcome.length() + 2;
    String before = outcome.length() > 5 ? "\n" + INDENT : " ".repeat(INDENT.length() - used);
    paragraph(before, INDENT, line, null);
    if (r.evidence() != null && !r.evidence().isEmpty()) {
      paragraph(INDENT, INDENT, r.evidence(), null);
    }
    if (!GateWords.power(r).isEmpty()) {
      paragraph(INDENT, INDENT, GateWords.power(r), null);
    }
  }

  private void findings(GateAnswer a) throws IOException {
    if (a.findings().isEmpty()) {
      return;
    }
    out.append('\n').append(paint.bold("Findings that rules name")).append('\n');
    int number = 1;
    for (GateFinding f : a.findings().subList(0, Math.min(FINDINGS, a.findings().size()))) {
      finding(number++, f, a);
    }
    if (a.findings().size() > FINDINGS) {
      paragraph(
          "\n  ",
          "  ",
          Plural.of(a.findings().size() - FINDINGS, "more finding")
              + "; --output json=FILE has all",
          null);
    }
  }

  private void finding(int number, GateFinding f, GateAnswer a) throws IOException {
    Severity severity =
        switch (Loudness.of(f, a)) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARN;
          case NOTICE -> Severity.INFO;
        };
    String head = "  " + number + ". ";
    out.append('\n')
        .append(head)
        .append(paint.severity(severity, severity.id().toUpperCase(Locale.ROOT)));
    String known = GateWords.known(f).isEmpty() ? "" : ", " + GateWords.known(f);
    String indent = "     ";
    paragraph("  ", indent, f.title() + "  [" + GateWords.check(f) + known + "]", null);
    field("where", f.source());
    field("file", places.of(f).text());
    field("jar", f.artifact());
    field("how", GateWords.how(f));
    field("loops", String.join(", ", f.loops()));
    field("rules", String.join(", ", f.rules()));
    field("do", f.advice() == null ? null : f.advice().text());
  }

  private void field(String name, String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      String indent = "     ";
      String label = indent + name + " ".repeat(7 - name.length());
      paragraph(label, " ".repeat(label.length()), value, null);
    }
  }

  private void sentences(String title, List<String> sentences) throws IOException {
    if (sentences.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.bold(title)).append('\n');
    for (String sentence : sentences) {
      paragraph("  ", "  ", sentence, null);
    }
  }

  private void paragraph(String first, String rest, String text, Severity loud) throws IOException {
    String before = first;
    for (String line : Paragraph.lines(harmless(text), WIDTH - rest.length())) {
      String painted = loud == null ? line : paint.bold(line);
      String shown = loud == null || before.isBlank() ? before : paint.severity(loud, before);
      out.append(shown).append(painted).append('\n');
      before = rest;
    }
  }

  /**
   * In a build's log a name shall be no command to whoever runs the build: GitHub looks for two
   * colons where a line begins, which any word may, and like Azure and TeamCity for two hashes.
   */
  private static String harmless(String text) {
    return WORD_OF_COLONS.matcher(Visible.text(text)).replaceAll(":\\\\:").replace("##", "#\\#");
  }
}
