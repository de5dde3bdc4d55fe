/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Timeline;
import java.util.ArrayList;
import java.util.List;

/** One loop on the time axis. */
final class LoopLane {

  private static final int HEIGHT = 40;

  /** Titles are for those without scripts, and not worth their bytes on every one of thousands. */
  private static final int TITLED = 400;

  private final Timeline timeline;
  private final TimeScale scale;
  private final Numbering numbering;
  private int titled;

  LoopLane(Timeline timeline, TimeScale scale, Numbering numbering) {
    this.timeline = timeline;
    this.scale = scale;
    this.numbering = numbering;
  }

  void render(
      Html h,
      LoopReport loop,
      List<StallReport> stalls,
      List<Timeline.Call> calls,
      Timeline.Lane lane) {
    h.line().open("div", "class", "lane loop");
    h.open("span", "class", "name").element("b", loop.name(), "title", loop.name());
    h.element("small", told(loop));
    h.close();
    Track.open(h, loop.name() + ": " + told(loop) + "; the stalls are in the list below", HEIGHT);
    if (lane != null) {
      h.empty("path", "class", "busy", "d", area(lane.busy(), timeline, scale, HEIGHT, 1));
    }
    stalls(h, stalls);
    calls(h, calls);
    h.close().close();
  }

  private static String told(LoopReport loop) {
    return loop.stalls() == 0
        ? "no stall, longest gap " + Millis.text(loop.gap().maxMs())
        : Plural.of(loop.stalls(), "stall")
            + ", "
            + Millis.text(loop.stallMs())
            + ", longest "
            + Millis.text(loop.gap().maxMs());
  }

  private void stalls(Html h, List<StallReport> stalls) {
    List<StallReport> unlisted = new ArrayList<>();
    for (StallReport s : stalls) {
      String link = numbering.stallLink(s);
      if (link == null) {
        unlisted.add(s);
        continue;
      }
      h.open("a", "href", link, "tabindex", "-1");
      h.open("rect", attributes(s));
      if (titled++ < TITLED) {
        h.element("title", title(s));
      }
      h.close().close();
    }
    if (!unlisted.isEmpty()) {
      StringBuilder d = new StringBuilder();
      unlisted.forEach(
          s -> d.append('M').append(Numbers.at(scale.at(scale.since(s.start())))).append(" 8v32"));
      h.empty("path", "class", "unlisted", "d", d.toString());
    }
  }

  private String[] attributes(StallReport s) {
    return new String[] {
      "class",
      (s.permitted() ? "permitted c-" : "c-") + s.cause().id(),
      "x",
      Numbers.at(scale.at(scale.since(s.start()))),
      "width",
      Numbers.at(scale.at(s.durationMs())),
      "height",
      Integer.toString(HEIGHT)
    };
  }

  private String title(StallReport s) {
    return Millis.text(s.durationMs())
        + " "
        + (s.rule() == null ? s.cause().id() : s.rule())
        + " at "
        + scale.clock(s.start());
  }

  private void calls(Html h, List<Timeline.Call> calls) {
    for (Timeline.Call c : calls) {
      String link = numbering.findingLink(c.finding());
      if (link != null) {
        h.open("a", "href", link, "tabindex", "-1");
      }
      h.open(
          "rect",
          "class",
          "call",
          "x",
          Numbers.at(scale.at(scale.since(c.start()))),
          "y",
          "31",
          "width",
          Numbers.at(scale.at(c.durationMs())),
          "height",
          "9");
      if (titled++ < TITLED) {
        h.element(
            "title",
            Millis.text(c.durationMs()) + " " + c.rule() + " at " + scale.clock(c.start()));
      }
      h.close();
      if (link != null) {
        h.close();
      }
    }
  }

  /** A series as an area that stands on the lane's floor; where nothing is known it is empty. */
  static String area(
      List<Double> values, Timeline timeline, TimeScale scale, double height, double most) {
    StringBuilder d = new StringBuilder();
    double start = timeline.start() == null ? 0 : scale.since(timeline.start());
    boolean drawing = false;
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      long from = Math.round(Math.max(0, scale.at(start + i * timeline.stepMs())));
      long to =
          Math.round(Math.min(TimeScale.WIDTH, scale.at(start + (i + 1) * timeline.stepMs())));
      if (value == null || value <= 0 || to <= from) {
        d.append(drawing ? "V" + Numbers.at(height) : "");
        drawing = false;
        continue;
      }
      d.append(drawing ? "" : "M" + from + " " + Numbers.at(height));
      d.append('V').append(tenths(height - Math.min(height, height * value / most)));
      d.append('H').append(to);
      drawing = true;
    }
    d.append(drawing ? "V" + Numbers.at(height) : "");
    return d.toString();
  }

  private static String tenths(double value) {
    return Numbers.at(Math.round(value * 10) / 10.0);
  }
}
