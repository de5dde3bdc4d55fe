/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns by time and length: the darker, the more of them. */
final class GapHeatmap {

  static final int SHADES = 6;

  private final Timeline timeline;
  private final double threshold;
  private final int bands;
  private final long most;

  GapHeatmap(Timeline timeline, double threshold) {
    this.timeline = timeline;
    this.threshold = threshold;
    int used = 0;
    long max = 0;
    for (List<Long> step : timeline.gaps()) {
      for (int b = 0; b < step.size(); b++) {
        used = step.get(b) > 0 ? Math.max(used, b + 1) : used;
        max = Math.max(max, step.get(b));
      }
    }
    this.bands = used;
    this.most = max;
  }

  void render(Html h) {
    if (most == 0) {
      h.element("p", "No turn was recorded.");
      return;
    }
    int steps = timeline.gaps().size();
    TimeScale axis = new TimeScale(Instant.parse(timeline.start()), steps * timeline.stepMs());
    List<Plot.Tick> x = new ArrayList<>();
    for (int i = 0; i <= axis.parts(); i++) {
      double share = (double) i / axis.parts();
      x.add(new Plot.Tick(share, axis.label(share)));
    }
    List<Plot.Tick> y = new ArrayList<>();
    for (int b = 0; b < bands; b++) {
      boolean labelled = b % 3 == 1;
      if (labelled) {
        y.add(new Plot.Tick(1 - (double) b / bands, Millis.text(timeline.bandsMs().get(b))));
      }
    }
    new Plot(x, y, "0 0 " + steps + " " + bands)
        .render(
            h,
            "gap-heatmap",
            "Turns of all loops by time and length; a column is " + Millis.text(timeline.stepMs()),
            "from "
                + TimeScale.day(timeline.start())
                + ", a column is "
                + Millis.text(timeline.stepMs()),
            "turns of all loops: how long they lasted",
            () -> draw(h, steps));
    legend(h);
  }

  private void draw(Html h, int steps) {
    for (int shade = 1; shade <= SHADES; shade++) {
      StringBuilder d = new StringBuilder();
      for (int b = 0; b < bands; b++) {
        row(d, shade, b);
      }
      if (d.length() > 0) {
        h.empty("path", "class", "h" + shade, "d", d.toString());
      }
    }
    for (int b = 0; b < bands; b++) {
      if (timeline.bandsMs().get(b) == threshold) {
        h.empty("path", "class", "threshold", "d", "M0 " + (bands - b) + "h" + steps);
      }
    }
  }

  /** Neighbours of one shade are one rectangle. */
  private void row(StringBuilder d, int shade, int band) {
    int steps = timeline.gaps().size();
    for (int i = 0; i < steps; i++) {
      if (shade(i, band) != shade) {
        continue;
      }
      int from = i;
      while (i + 1 < steps && shade(i + 1, band) == shade) {
        i++;
      }
      int wide = i + 1 - from;
      d.append('M').append(from).append(' ').append(bands - 1 - band);
      d.append('h').append(wide).append("v1h-").append(wide).append('z');
    }
  }

  private int shade(int step, int band) {
    long count = timeline.gaps().get(step).get(band);
    if (count == 0) {
      return 0;
    }
    double share = most == 1 ? 1 : Math.log(count) / Math.log(most);
    return 1 + (int) Math.min(SHADES - 1.0, Math.floor(share * SHADES));
  }

  private void legend(Html h) {
    h.open("ul", "class", "legend inline").element("li", "1 turn");
    for (int s = 1; s <= SHADES; s++) {
      h.open("li").element("i", "", "class", "key h" + s).close();
    }
    h.element("li", Numbers.count(most)).close();
  }
}
