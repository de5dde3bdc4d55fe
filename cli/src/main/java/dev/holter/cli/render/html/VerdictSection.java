/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.RecordingReport;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.render.SelectionText;
import java.util.Locale;
import java.util.StringJoiner;

/** The first screen: the sentence a person reads first, the way to health, the numbers. */
final class VerdictSection {

  private final Report report;

  VerdictSection(Report report) {
    this.report = report;
  }

  void render(Html h) {
    String verdict = report.verdict().id();
    h.open("header", "class", "verdict v-" + verdict);
    h.open("p", "class", "brand").element("b", "Holter").text(" event loop report").close();
    h.element("p", verdict.replace('-', ' ').toUpperCase(Locale.ROOT), "class", "pill");
    summary(h);
    h.element("p", recorded(), "class", "facts");
    if (report.selection() != null) {
      h.element("p", SelectionText.of(report.selection()), "class", "facts");
    }
    numbers(h);
    h.open("div", "class", "two");
    new CureSection(report).render(h);
    new CausesSection(report).render(h);
    h.close();
    h.close();
    navigation(h);
  }

  /** A long class name is to break after a dot of it, not within a word. */
  private void summary(Html h) {
    h.open("h1");
    for (String part : report.summary().split("(?<=[.#$/])")) {
      h.text(part).empty("wbr");
    }
    h.close();
  }

  private String recorded() {
    RecordingReport r = report.recording();
    StringJoiner parts = new StringJoiner(" · ");
    parts.add(
        r.files().size() == 1 ? r.files().get(0) : Numbers.count(r.files().size()) + " recordings");
    parts.add(TimeScale.day(r.start()));
    if (r.processes().size() > 1) {
      parts.add(r.processes().size() + " processes");
    } else {
      parts.add(r.jvm() == null ? "unknown JVM" : r.jvm());
      r.processes().stream()
          .filter(p -> p.host() != null)
          .forEach(p -> parts.add(p.host() + ", pid " + p.pid()));
    }
    return parts.toString();
  }

  private void numbers(Html h) {
    double time = report.loops().stream().mapToDouble(LoopReport::stallMs).sum();
    double worst = report.loops().stream().mapToDouble(l -> l.gap().maxMs()).max().orElse(0);
    long stalls = report.loops().stream().mapToLong(LoopReport::stalls).sum();
    long calls =
        report.blockingCalls().stream()
            .filter(BlockingCall::own)
            .mapToLong(BlockingCall::count)
            .sum();
    // not of the stalls: only the longest are listed
    long waiting =
        report.findings().stream()
            .filter(f -> f.severity() != Severity.INFO)
            .mapToLong(Finding::channelsWaiting)
            .sum();
    h.open("dl", "class", "numbers");
    number(h, "recorded", Millis.text(report.recording().durationMs()));
    number(h, "loops", Numbers.count(report.loops().size()));
    number(h, "stalls", Numbers.count(stalls));
    number(h, "time in stalls", Millis.text(time));
    number(h, "longest gap", Millis.text(worst));
    number(h, "blocking calls", Numbers.count(calls));
    number(h, "channels kept waiting", Numbers.count(waiting));
    h.close();
  }

  private static void number(Html h, String what, String value) {
    h.open("div").element("dt", what).element("dd", value).close();
  }

  private void navigation(Html h) {
    h.open("nav", "aria-label", "Sections");
    link(h, "findings", "Findings (" + report.findings().size() + ")");
    link(h, "timeline", "Timeline");
    link(h, "stalls", "Stalls");
    link(h, "gaps", "Gaps");
    link(h, "flames", "Flame graph");
    if (report.fleet() != null) {
      link(h, "fleet", "Hosts");
    }
    link(h, "loops", "Loops");
    link(h, "environment", "Environment");
    h.close();
  }

  private static void link(Html h, String id, String text) {
    h.element("a", text, "href", "#" + id);
  }
}
