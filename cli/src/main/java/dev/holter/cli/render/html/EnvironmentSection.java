/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.AgentReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.ProcessHealth;
import dev.holter.cli.model.RecordingReport;
import dev.holter.cli.model.Report;
import java.util.Comparator;
import java.util.List;

/** What was recorded, with what, at what cost, and what could not be seen. */
final class EnvironmentSection {

  private static final int LISTED = 50;

  private final Report report;

  EnvironmentSection(Report report) {
    this.report = report;
  }

  void render(Html h) {
    Parts.section(h, "environment", "Environment and coverage", null);
    unseen(h);
    process(h);
    processes(h);
    agent(h);
    permits(h);
    files(h);
    h.close();
  }

  private void unseen(Html h) {
    h.element("h3", "What this recording could not see", "id", "unseen");
    List<String> notes = report.recording().notes();
    h.open("ul", "class", "notes");
    notes.forEach(note -> h.element("li", note));
    if (notes.isEmpty()) {
      h.element("li", "Nothing was lost: every hook was on, and nothing was suppressed.");
    }
    h.element(
        "li",
        "As always: calls the catalog does not know are seen only where they stall a loop, and"
            + " threads that are no loops are not looked at.");
    h.close();
  }

  private void process(Html h) {
    ProcessHealth p = report.process();
    h.element("h3", "Process");
    h.open("dl", "class", "facts");
    fact(
        h,
        "control",
        "The agent's own beat was late by "
            + Millis.text(p.control().p99Ms())
            + " at p99, "
            + Millis.text(p.control().maxMs())
            + " at most.");
    fact(h, "GC pauses", Millis.text(p.gcMs()));
    fact(h, "safepoints", Millis.text(p.safepointMs()));
    fact(h, "CPU throttling", Millis.text(p.throttledMs()));
    fact(
        h,
        "no CPU",
        "Threads that were ready got none for " + Millis.text(p.cpuPressureMs()) + ".");
    h.close();
    pauses(h, p.pauses());
  }

  private void pauses(Html h, List<ProcessHealth.Pause> pauses) {
    if (pauses.isEmpty()) {
      return;
    }
    h.element("h3", "Times the process as a whole was held up, longest first");
    Parts.table(h, "pauses", "Pauses", List.of("when", ">lasted", "cause", ">loops", "why"));
    h.open("tbody");
    List<ProcessHealth.Pause> longest =
        pauses.stream()
            .sorted(Comparator.comparingDouble(ProcessHealth.Pause::durationMs).reversed())
            .limit(LISTED)
            .toList();
    for (ProcessHealth.Pause p : longest) {
      h.open("tr").element("td", TimeScale.of(report).clock(p.start()));
      Parts.number(h, Millis.text(p.durationMs()));
      h.open("td");
      Parts.cause(h, p.cause().id());
      h.close();
      Parts.number(h, Integer.toString(p.loops().size()));
      h.element("td", p.explanation(), "class", "text").close();
    }
    h.close().close().close();
    if (pauses.size() > LISTED) {
      h.element("p", "And " + (pauses.size() - LISTED) + " shorter ones.", "class", "dim");
    }
  }

  private void processes(Html h) {
    h.element("h3", "Recorded processes");
    Parts.table(
        h, "processes", "Processes", List.of("host", ">pid", "started", "JVM", "agent's options"));
    h.open("tbody");
    for (RecordingReport.ProcessReport p : report.recording().processes()) {
      h.open("tr").element("td", p.host() == null ? "unknown" : p.host());
      Parts.number(h, Long.toString(p.pid()));
      h.element("td", p.started() == null ? "unknown" : p.started());
      h.element("td", p.jvm() == null ? "unknown" : p.jvm());
      h.open("td", "class", "text");
      Parts.code(h, p.options() == null ? "" : p.options().replace(",", ", "));
      h.close().close();
    }
    h.close().close().close();
  }

  private void agent(Html h) {
    AgentReport a = report.agent();
    double recorded = report.recording().durationMs();
    h.element("h3", "Agent");
    h.open("dl", "class", "facts");
    fact(h, "version", a.version() == null ? "unknown" : a.version());
    fact(h, "stall", Millis.text(a.stallThresholdMs()) + " or longer");
    fact(
        h,
        "its cost",
        Millis.text(a.selfMs())
            + " of CPU in its own threads"
            + (recorded > 0 ? ", " + Numbers.share(a.selfMs() / recorded) + " of one CPU" : ""));
    a.suppressed().forEach((what, count) -> fact(h, "suppressed", suppressed(what, count)));
    h.close();
    h.open("details");
    h.element(
        "summary",
        Plural.of(a.hooks().size(), "class").replace("classs", "classes")
            + " hooked, "
            + a.degraded().size()
            + " degraded");
    if (!a.degraded().isEmpty()) {
      h.element("h4", "Degraded").open("ul", "class", "names");
      a.degraded().forEach(d -> h.element("li", d));
      h.close();
    }
    h.open("ul", "class", "names");
    a.hooks().forEach(hook -> h.element("li", hook));
    h.close().close();
  }

  private static String suppressed(String what, long count) {
    return switch (what) {
      case "stallSamples" -> Numbers.count(count) + " samples of stalls";
      case "blockingCalls" -> Numbers.count(count) + " stacks of blocking calls (all are counted)";
      case "stalls" -> Numbers.count(count) + " events of stalls (all are counted)";
      default -> Numbers.count(count) + " " + what;
    };
  }

  private void permits(Html h) {
    if (report.permits().isEmpty()) {
      return;
    }
    h.element("h3", "Permits");
    Parts.table(
        h, "permits", "Permits", List.of("rule", "source", "reason", ">calls", ">stalls", ""));
    h.open("tbody");
    for (PermitUse p : report.permits()) {
      h.open("tr").element("td", p.rule());
      h.open("td", "class", "text").element("code", p.source()).close();
      h.element("td", (p.shipped() ? "Holter's own: " : "") + p.reason(), "class", "text");
      Parts.number(h, Numbers.count(p.calls()));
      Parts.number(h, Numbers.count(p.stalls()));
      h.element("td", p.expired() ? "expired " + p.expires() : p.matched() ? "" : "never matched");
      h.close();
    }
    h.close().close().close();
  }

  private void files(Html h) {
    List<String> files = report.recording().files();
    h.open("details").element("summary", Plural.of(files.size(), "recording") + " read");
    h.open("ul", "class", "names");
    files.stream().limit(200).forEach(f -> h.element("li", f));
    if (files.size() > 200) {
      h.element("li", "and " + (files.size() - 200) + " more");
    }
    h.close().close();
  }

  private static void fact(Html h, String name, String value) {
    h.element("dt", name).element("dd", value);
  }
}
