/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Level;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A gate's answer for a terminal: a line a rule, what broke it, and how far to trust that. */
final class GateText {

  private static final int WIDTH = 80;
  private static final int LISTED = 10;
  private static final String INDENT = "              ";

  private final Appendable out;

  GateText(Appendable out) {
    this.out = out;
  }

  void render(GateAnswer a) throws IOException {
    for (RuleAnswer r : a.rules()) {
      rule(r);
    }
    int listed = 0;
    for (GateFinding f : a.findings()) {
      if (listed++ == LISTED) {
        out.append("\n").append(a.findings().size() - LISTED + " more findings\n");
        break;
      }
      finding(f);
    }
    paragraphs("", a.disturbances(), "Disturbed: ");
    paragraphs("", a.notes(), "Note: ");
    out.append('\n');
    paragraphs("", List.of(a.summary()), a.outcome().name() + ": ");
  }

  private void rule(RuleAnswer r) throws IOException {
    out.append(
        String.format(
                Locale.ROOT,
                "%-12s  %-14s  limit %-8s  value %-8s  %s",
                word(r),
                r.id(),
                amount(r.limit(), r.unit()),
                amount(r.value(), r.unit()),
                Visible.text(r.evidence()))
            .stripTrailing());
    out.append('\n');
    String details = details(r);
    if (!details.isEmpty()) {
      out.append(INDENT).append(details).append('\n');
    }
  }

  private static String word(RuleAnswer r) {
    return r.level() == Level.WARN && r.outcome() == Outcome.FAIL ? "WARN" : r.outcome().name();
  }

  private static String details(RuleAnswer r) {
    StringJoiner parts = new StringJoiner("; ");
    if (!r.scope().isEmpty()) {
      parts.add(Visible.text(r.scope()));
    }
    if (r.n() > 0) {
      parts.add("of " + Decimals.grouped(r.n()) + " " + r.counted());
    }
    if (r.p() != null) {
      parts.add("by chance: p " + (r.p() < 0.0001 ? "< 0.0001" : Decimals.text(r.p(), 4)));
    }
    if (r.couldShow() != null) {
      parts.add("would have shown " + Decimals.text(r.couldShow(), 2) + " times the base");
    }
    return parts.toString();
  }

  private static String amount(Double value, String unit) {
    if (value == null) {
      return "-";
    }
    return switch (unit) {
      case "ms" -> Millis.text(value);
      case "share" -> Decimals.text(100 * value, 3) + "%";
      case "count" -> Decimals.text(value, 0);
      default -> Decimals.text(value, 2);
    };
  }

  private void finding(GateFinding f) throws IOException {
    String place =
        f.file() == null ? "" : f.file() + (f.line() == null ? "" : ":" + f.line()) + "  ";
    out.append('\n');
    paragraphs("", List.of(Visible.text(f.message())), f.level().id() + "  ");
    out.append("    ").append(Visible.text(place + f.fingerprint())).append('\n');
  }

  private void paragraphs(String indent, List<String> texts, String label) throws IOException {
    for (String text : texts) {
      String before = label;
      for (String line : Paragraph.lines(Visible.text(text), WIDTH - label.length())) {
        out.append(indent).append(before).append(line).append('\n');
        before = "    ";
      }
    }
  }
}
