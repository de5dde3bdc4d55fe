/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line a loop: its gaps, and where its time went. */
final class LoopsSection {

  private final Report report;

  LoopsSection(Report report) {
    this.report = report;
  }

  void render(Html h) {
    Parts.section(h, "loops", "Loops", report.loops().isEmpty() ? "None was seen." : null);
    if (!report.loops().isEmpty()) {
      gaps(h);
      h.element("h3", "Where the time went");
      h.element(
          "p",
          "Of all its time a loop waits for events, reads and writes, or runs tasks. Blocked, paused"
              + " and not scheduled are parts of the latter two.",
          "class",
          "dim");
      time(h);
    }
    h.close();
  }

  private void gaps(Html h) {
    Parts.table(
        h,
        "loop-list",
        "Loops and their gaps",
        List.of(
            "loop",
            "kind",
            ">turns",
            ">p50",
            ">p90",
            ">p99",
            ">p99.9",
            ">longest gap",
            ">stalls",
            ">time in stalls",
            ">blocking calls",
            ">busy"));
    h.open("tbody");
    for (LoopReport l : report.loops()) {
      LoopReport.Gap gap = l.gap();
      h.line().open("tr").element("th", l.name(), "scope", "row");
      h.element("td", kind(l));
      Parts.number(h, Numbers.count(l.turns()));
      Parts.number(h, Millis.text(gap.p50Ms()));
      Parts.number(h, Millis.text(gap.p90Ms()));
      Parts.number(h, Millis.text(gap.p99Ms()));
      Parts.number(h, Millis.text(gap.p999Ms()));
      Parts.number(h, Millis.text(gap.maxMs()));
      Parts.number(h, Numbers.count(l.stalls()));
      Parts.number(h, Millis.text(l.stallMs()));
      Parts.number(h, Numbers.count(l.blockingCalls()));
      Parts.number(h, Numbers.share(l.utilization()));
      h.close();
    }
    h.close().close().close();
  }

  private static String kind(LoopReport l) {
    String framework = l.framework();
    String version = l.frameworkVersion() == null ? "" : " " + l.frameworkVersion();
    return framework == null || l.kind().startsWith(framework)
        ? l.kind() + version
        : l.kind() + ", " + framework + version;
  }

  private void time(Html h) {
    Parts.table(
        h,
        "loop-time",
        "Where the loops' time went",
        List.of("loop", "", ">poll", ">I/O", ">tasks", ">blocked", ">paused", ">not scheduled"));
    h.open("tbody");
    for (LoopReport l : report.loops()) {
      LoopReport.Time t = l.time();
      double all = t.pollMs() + t.ioMs() + t.tasksMs();
      h.line().open("tr").element("th", l.name(), "scope", "row");
      h.open("td", "class", "wide");
      if (all > 0) {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("t-io", t.ioMs() / all);
        parts.put("t-tasks", t.tasksMs() / all);
        parts.put("t-poll", t.pollMs() / all);
        CausesSection.bar(h, parts, "I/O, tasks, poll");
      }
      h.close();
      for (double part :
          new double[] {
            t.pollMs(), t.ioMs(), t.tasksMs(), t.blockedMs(), t.pausedMs(), t.notScheduledMs()
          }) {
        Parts.number(h, all == 0 ? "unknown" : Numbers.share(part / all));
      }
      h.close();
    }
    h.close().close().close();
    h.open("ul", "class", "legend inline");
    h.open("li").element("i", "", "class", "key t-io").text("I/O").close();
    h.open("li").element("i", "", "class", "key t-tasks").text("tasks").close();
    h.open("li").element("i", "", "class", "key t-poll").text("poll: waiting for events").close();
    h.close();
  }
}
