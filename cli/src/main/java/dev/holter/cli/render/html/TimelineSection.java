/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Timeline;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A lane a loop on one time axis, with the process's own lanes aligned below. */
final class TimelineSection {

  /** More lanes are no drawing any more; those with the most time in stalls come first. */
  private static final int LANES = 48;

  private final Report report;
  private final Numbering numbering;
  private final TimeScale scale;

  TimelineSection(Report report, Numbering numbering) {
    this.report = report;
    this.numbering = numbering;
    this.scale = TimeScale.of(report);
  }

  void render(Html h) {
    Parts.section(
        h,
        "timeline",
        "Timeline",
        "Each lane is a loop: the grey area is how busy it was, a full bar a stall in the colour of its"
            + " cause, a short mark below a blocking call. A stall leads to its line in the list."
            + " What protocols suffered is marked below the loops.");
    legend(h);
    h.open(
        "div",
        "class",
        "lanes",
        "data-start",
        scale.start().toString(),
        "data-ms",
        Numbers.at(scale.lengthMs()));
    axis(h);
    loops(h);
    new WireLanes(report.wire(), scale).render(h);
    new ProcessLanes(report.timeline(), scale).render(h);
    h.close();
    if (report.timeline().callsOmitted() > 0) {
      h.element(
          "p",
          Plural.of(report.timeline().callsOmitted(), "shorter call") + " not drawn.",
          "class",
          "dim");
    }
    h.close();
  }

  private void legend(Html h) {
    h.open("ul", "class", "legend inline");
    for (CauseTotal c : report.causes()) {
      h.open("li");
      Parts.cause(h, c.cause().id());
      h.close();
    }
    h.open("li").element("i", "", "class", "key busy").text("busy").close();
    h.open("li").element("i", "", "class", "key call").text("blocking call").close();
    h.close();
  }

  private void axis(Html h) {
    h.open("div", "class", "lane axis", "aria-hidden", "true");
    h.element("span", TimeScale.day(scale.start().toString()), "class", "name");
    h.open("svg", "width", "100%", "height", "20", "class", "ticks");
    int parts = scale.parts();
    for (int i = 0; i <= parts; i++) {
      double share = (double) i / parts;
      h.element(
          "text",
          scale.label(share),
          "x",
          Numbers.percentAt(share),
          "y",
          "14",
          "text-anchor",
          i == 0 ? "start" : i == parts ? "end" : "middle");
    }
    h.close().close();
  }

  private void loops(Html h) {
    Map<String, List<StallReport>> stalls =
        report.stalls().stream().collect(Collectors.groupingBy(StallReport::loopId));
    Map<String, List<Timeline.Call>> calls =
        report.timeline().calls().stream().collect(Collectors.groupingBy(Timeline.Call::loopId));
    Map<String, Timeline.Lane> busy = new HashMap<>();
    report.timeline().lanes().forEach(l -> busy.put(l.loopId(), l));
    List<LoopReport> loops =
        report.loops().stream()
            .sorted(
                Comparator.comparingDouble(LoopReport::stallMs)
                    .thenComparingDouble(LoopReport::busyMs)
                    .reversed())
            .toList();
    LoopLane lane = new LoopLane(report.timeline(), scale, numbering);
    for (LoopReport loop : loops.subList(0, Math.min(LANES, loops.size()))) {
      lane.render(
          h,
          loop,
          stalls.getOrDefault(loop.id(), List.of()),
          calls.getOrDefault(loop.id(), List.of()),
          busy.get(loop.id()));
    }
    if (loops.size() > LANES) {
      List<LoopReport> rest = loops.subList(LANES, loops.size());
      int more = rest.stream().mapToInt(LoopReport::stalls).sum();
      h.element(
          "p",
          Plural.of(rest.size(), "further loop")
              + " with "
              + Plural.of(more, "stall")
              + " not drawn.",
          "class",
          "dim");
    }
  }
}
