/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Timeline;
import java.util.List;

/** What held up the process as a whole, on the loops' time axis. */
final class ProcessLanes {

  private static final int HEIGHT = 26;

  private final Timeline timeline;
  private final TimeScale scale;

  ProcessLanes(Timeline timeline, TimeScale scale) {
    this.timeline = timeline;
    this.scale = scale;
  }

  void render(Html h) {
    if (timeline.start() == null) {
      return;
    }
    lane(h, "GC pauses", "c-gc", timeline.gcMs(), "in all");
    lane(h, "safepoints", "c-safepoint", timeline.safepointMs(), "in all");
    lane(h, "CPU throttling", "c-not-scheduled", timeline.throttledMs(), "in all");
    lane(h, "control: late by", "control", timeline.lateMs(), "at most");
  }

  private void lane(Html h, String name, String type, List<Double> values, String how) {
    double most = values.stream().mapToDouble(v -> v).max().orElse(0);
    double sum = values.stream().mapToDouble(v -> v).sum();
    String told =
        most == 0
            ? "none"
            : how.equals("in all")
                ? Millis.text(sum) + " in all, highest bar " + Millis.text(most)
                : Millis.text(most) + " at most";
    h.line().open("div", "class", "lane process");
    h.open("span", "class", "name").element("b", name).element("small", told).close();
    Track.open(h, name + ": " + told, HEIGHT);
    if (most > 0) {
      h.empty("path", "class", type, "d", LoopLane.area(values, timeline, scale, HEIGHT, most));
    }
    h.close().close();
  }
}
