/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Report;
import java.io.IOException;
import java.util.Locale;

/**
 * The report as one page: all numbers in tables and drawings that stand by themselves; scripts only
 * add zooming, sorting and searching.
 */
public final class HtmlReport {

  private final Asset style = Asset.of("page.css", "charts.css", "print.css");
  private final Asset script = Asset.of("timeline.js", "flames.js", "tables.js");

  /** Writes the page. */
  public void render(Report report, Appendable out) throws IOException {
    Html h = new Html();
    Numbering numbering = Numbering.of(report);
    h.open("html", "lang", "en");
    head(h, report);
    h.open("body");
    h.element("a", "Skip to the findings", "href", "#findings", "class", "skip");
    new VerdictSection(report).render(h);
    h.open("main");
    new FindingsSection(report, numbering).render(h);
    new TimelineSection(report, numbering).render(h);
    new StallsSection(report, numbering).render(h);
    new WireSection(report).render(h);
    new GapsSection(report).render(h);
    new FlamesSection(report).render(h);
    new FleetSection(report.fleet()).render(h);
    new LoopsSection(report).render(h);
    new EnvironmentSection(report).render(h);
    h.close();
    foot(h, report);
    h.asset("script", script);
    h.close().close();
    out.append(h.toString());
  }

  private void head(Html h, Report report) {
    h.open("head").empty("meta", "charset", "utf-8");
    h.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
            + style.source()
            + "; script-src "
            + script.source());
    h.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    h.empty("meta", "name", "color-scheme", "content", "light dark");
    h.empty("meta", "name", "referrer", "content", "no-referrer");
    h.element(
        "title",
        "Holter: " + report.verdict().id() + ", " + TimeScale.day(report.recording().start()));
    h.asset("style", style).close().line();
  }

  private static void foot(Html h, Report report) {
    h.open("footer");
    h.text("Written by Holter " + report.tool().version() + ". ");
    h.text(String.format(Locale.ROOT, "Schema %d. ", report.schema()));
    h.text("All times are UTC. The JSON report holds every number of this page.");
    h.close();
  }
}
