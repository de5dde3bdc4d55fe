/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The gap histograms of the loops, laid over each other. */
final class GapCurves {

  /** Shorter gaps are all alike to a reader. */
  private static final double LOWEST = 0.01;

  private final List<LoopReport> loops;
  private final double threshold;
  private final double decades;
  private final double low;
  private final double high;

  GapCurves(List<LoopReport> loops, double threshold) {
    this.loops = loops;
    this.threshold = threshold;
    long turns = loops.stream().mapToLong(LoopReport::turns).max().orElse(1);
    double most = loops.stream().mapToDouble(l -> l.gap().maxMs()).max().orElse(1);
    this.decades = Math.max(2, Math.ceil(Math.log10(Math.max(1, turns))));
    this.low = Math.log10(LOWEST);
    this.high = Math.ceil(Math.log10(Math.max(Math.max(most, threshold), 1) * 1.05));
  }

  void render(Html h) {
    List<Plot.Tick> x = new ArrayList<>();
    x.add(new Plot.Tick(0, "0"));
    for (int d = 1; d <= decades; d++) {
      x.add(new Plot.Tick(d / decades, percent(d)));
    }
    List<Plot.Tick> y = new ArrayList<>();
    for (double d = low; d <= high; d++) {
      y.add(new Plot.Tick(y(Math.pow(10, d)) / Plot.HEIGHT, Millis.text(Math.pow(10, d))));
    }
    Plot plot = new Plot(x, y, "0 0 " + (int) Plot.WIDTH + " " + (int) Plot.HEIGHT);
    plot.render(
        h,
        "gap-curves",
        "Gaps by percentile, a line a loop; the numbers are in the table of loops",
        "of a loop's turns",
        "no longer than",
        () -> draw(h, plot));
  }

  private static String percent(int decade) {
    return (decade <= 2 ? (decade == 1 ? "90" : "99") : "99." + "9".repeat(decade - 2)) + " %";
  }

  private void draw(Html h, Plot plot) {
    StringBuilder grid = new StringBuilder();
    plot.x()
        .forEach(t -> grid.append('M').append(Numbers.at(t.at() * Plot.WIDTH)).append(" 0v400"));
    plot.y()
        .forEach(t -> grid.append("M0 ").append(Numbers.at(t.at() * Plot.HEIGHT)).append("h1000"));
    h.empty("path", "class", "grid", "d", grid.toString());
    String at = Numbers.at(y(threshold));
    h.open("path", "class", "threshold", "d", "M0 " + at + "h1000");
    h.element("title", "A stall: " + Millis.text(threshold) + " or longer").close();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      order.add(i);
    }
    // the worst loop is drawn last, on top
    Collections.reverse(order);
    for (int i : order) {
      LoopReport loop = loops.get(i);
      String colour = i < GapsSection.COLOURS ? "l" + i : "lx";
      line(h, "curve " + colour, loop, loop.curve(), "");
      if (!loop.curveWithoutPauses().isEmpty() && differ(loop)) {
        String but = ", but for what held up the whole process";
        line(h, "curve quiet " + colour, loop, loop.curveWithoutPauses(), but);
      }
    }
  }

  private static boolean differ(LoopReport loop) {
    List<LoopReport.Point> a = loop.curve();
    List<LoopReport.Point> b = loop.curveWithoutPauses();
    return a.get(a.size() - 1).ms() > 1.05 * b.get(b.size() - 1).ms();
  }

  private void line(
      Html h, String type, LoopReport loop, List<LoopReport.Point> points, String but) {
    StringBuilder d = new StringBuilder();
    for (LoopReport.Point p : points) {
      d.append(d.length() == 0 ? 'M' : 'L').append(Numbers.at(x(p.percentile(), loop.turns())));
      d.append(' ').append(Numbers.at(y(p.ms())));
    }
    h.open("path", "class", type, "d", d.toString());
    h.element(
        "title",
        loop.name() + ": longest " + Millis.text(points.get(points.size() - 1).ms()) + but);
    h.close();
  }

  /** The last percentile is 100, which is as far right as the loop's number of turns reaches. */
  private double x(double percentile, long turns) {
    double rest = Math.max(1.0 / Math.max(1, turns), 1 - percentile / 100);
    return Plot.WIDTH * Math.min(1, -Math.log10(rest) / decades);
  }

  private double y(double ms) {
    double at = (Math.log10(Math.max(LOWEST, ms)) - low) / (high - low);
    return Plot.HEIGHT * (1 - at);
  }
}
