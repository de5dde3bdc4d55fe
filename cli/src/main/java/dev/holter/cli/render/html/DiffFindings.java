/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.diff.Amount;
import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.diff.DiffWords;
import dev.holter.cli.model.diff.FindingChange;
import java.util.List;
import java.util.Locale;

/** Every finding with both its sides and what the tests can tell. */
final class DiffFindings {

  private final Comparison diff;

  DiffFindings(Comparison diff) {
    this.diff = diff;
  }

  void render(Html h) {
    Parts.section(
        h,
        "findings",
        "Findings",
        diff.findings().isEmpty()
            ? "Neither side has any."
            : "What got worse first. A question mark is behind what may be chance.");
    diff.findings().forEach(f -> finding(h, f));
    h.close();
  }

  private static void finding(Html h, FindingChange f) {
    boolean loud = f.significant() && f.severity() != Severity.INFO;
    h.line().open("article", "class", "finding d-" + f.change().id() + (loud ? "" : " d-doubt"));
    h.open("h3");
    h.element("span", DiffWords.change(f).toUpperCase(Locale.ROOT), "class", "change");
    h.text(" " + f.title()).close();
    h.open("p", "class", "tags");
    h.element("span", DiffWords.what(f), "class", "tag");
    if (f.severity() == Severity.INFO) {
      h.element("span", "for information", "class", "tag");
    }
    h.close();
    if (f.source() != null) {
      h.open("p").element("code", f.source());
      h.text(f.artifact() == null ? "" : " in " + f.artifact()).close();
    }
    Parts.table(
        h,
        null,
        DiffWords.what(f) + ", both sides",
        List.of("", ">count", ">an hour", ">time", ">time an hour", ">p99", ">longest"));
    h.open("tbody");
    side(h, "BASE", f.base());
    side(h, "HEAD", f.head());
    h.close().close().close();
    h.element("p", f.explanation()).close();
  }

  private static void side(Html h, String name, Amount a) {
    h.open("tr").element("th", name, "scope", "row");
    Parts.number(h, (a.countExact() ? "" : "about ") + Numbers.count(a.count()));
    Parts.number(h, String.format(Locale.ROOT, a.perHour() < 10 ? "%.1f" : "%,.0f", a.perHour()));
    Parts.number(h, Millis.text(a.totalMs()));
    Parts.number(h, Millis.text(a.totalMsPerHour()));
    Parts.number(h, DiffWords.ms(a.p99Ms()));
    Parts.number(h, Millis.text(a.maxMs()));
    h.close();
  }
}
