/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.diff.DiffWords;
import dev.holter.cli.model.diff.Outcome;
import dev.holter.cli.model.diff.Side;
import java.io.IOException;
import java.util.Locale;

/** A diff as one page, without a script: tables and drawings that stand by themselves. */
public final class DiffPage {

  private final Asset style = Asset.of("page.css", "charts.css", "print.css", "diff.css");

  /** Writes the page. */
  public void render(Comparison d, Appendable out) throws IOException {
    Html h = new Html();
    h.open("html", "lang", "en");
    head(h, d);
    h.open("body");
    h.element("a", "Skip to the findings", "href", "#findings", "class", "skip");
    verdict(h, d);
    h.open("main");
    new DiffFindings(d).render(h);
    resets(h, d);
    new DiffGaps(d.gaps()).render(h);
    new DiffFlames(d.flames()).render(h);
    trust(h, d);
    h.close();
    h.open("footer");
    h.text("Written by Holter " + d.tool().version() + ". ");
    h.text("The JSON of the same diff holds every number of this page.");
    h.close().close().close();
    out.append(h.toString());
  }

  private void head(Html h, Comparison d) {
    h.open("head").empty("meta", "charset", "utf-8");
    h.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + style.source());
    h.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    h.empty("meta", "name", "color-scheme", "content", "light dark");
    h.empty("meta", "name", "referrer", "content", "no-referrer");
    h.element("title", "Holter diff: " + d.outcome().id());
    h.asset("style", style).close().line();
  }

  private static void verdict(Html h, Comparison d) {
    h.open("header", "class", "verdict " + colour(d.outcome()));
    h.open("p", "class", "brand").element("b", "Holter").text(" event loop diff").close();
    h.element("p", d.outcome().id().replace('-', ' ').toUpperCase(Locale.ROOT), "class", "pill");
    h.open("h1");
    for (String part : d.summary().split("(?<=[.#$/])")) {
      h.text(part).empty("wbr");
    }
    h.close();
    h.open("div", "class", "two");
    side(h, "BASE", d.base());
    side(h, "HEAD", d.head());
    h.close().close();
    h.open("nav", "aria-label", "Sections");
    h.element("a", "Findings (" + d.findings().size() + ")", "href", "#findings");
    h.element("a", "Gaps", "href", "#gaps").element("a", "Flame graph", "href", "#flames");
    h.element("a", "How far to trust it", "href", "#trust").close();
  }

  private static String colour(Outcome outcome) {
    return switch (outcome) {
      case WORSE, MIXED -> "v-stalled";
      case BETTER -> "v-healthy";
      case UNCHANGED, INSUFFICIENT_DATA -> "v-none";
    };
  }

  private static void side(Html h, String name, Side s) {
    h.open("section", "class", "panel side").element("h2", name);
    h.element("p", DiffWords.side(s), "class", "facts");
    h.element("p", s.verdict().id() + ": " + s.summary());
    h.close();
  }

  private static void resets(Html h, Comparison d) {
    if (d.resets().isEmpty()) {
      return;
    }
    Parts.section(h, "resets", DiffWords.RESETS, null);
    h.open("ul", "class", "notes");
    d.resets().forEach(r -> h.element("li", DiffWords.reset(r)));
    h.close().close();
  }

  private static void trust(Html h, Comparison d) {
    Parts.section(h, "trust", "How far this can be trusted", null);
    h.open("ul", "class", "notes");
    h.element(
        "li",
        "A difference is told where chance makes one as great in less than "
            + Math.round(100 * d.alpha())
            + " of 100 comparisons, all "
            + d.tests()
            + " tests taken together (Holm's correction), and where it is a quarter or more.");
    d.notes().forEach(note -> h.element("li", note));
    h.close().close();
  }
}
