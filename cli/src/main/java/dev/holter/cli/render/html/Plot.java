/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import java.util.List;

/** The frame of a plot: the drawing stretches with the page, the writing on its axes does not. */
final class Plot {

  /**
   * A place on an axis.
   *
   * @param at 0 to 1, from the left or from the top
   */
  record Tick(double at, String label) {}

  static final double WIDTH = 1000;
  static final double HEIGHT = 400;

  private final List<Tick> x;
  private final List<Tick> y;
  private final String viewBox;

  Plot(List<Tick> x, List<Tick> y, String viewBox) {
    this.x = x;
    this.y = y;
    this.viewBox = viewBox;
  }

  void render(Html h, String id, String label, String xTitle, String yTitle, Runnable drawing) {
    h.line().open("figure", "class", "plot", "id", id);
    h.element("figcaption", yTitle, "class", "ytitle");
    h.open("svg", "class", "yaxis", "aria-hidden", "true", "width", "64", "height", "100%");
    for (Tick t : y) {
      h.element("text", t.label(), "x", "58", "y", Numbers.percentAt(t.at()), "dy", "4");
    }
    h.close();
    h.open(
        "svg",
        "class",
        "body",
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        viewBox,
        "preserveAspectRatio",
        "none",
        "width",
        "100%",
        "height",
        "100%");
    drawing.run();
    h.close();
    h.open("svg", "class", "xaxis", "aria-hidden", "true", "width", "100%", "height", "20");
    for (Tick t : x) {
      String anchor = t.at() < 0.04 ? "start" : t.at() > 0.96 ? "end" : "middle";
      h.element(
          "text", t.label(), "x", Numbers.percentAt(t.at()), "y", "15", "text-anchor", anchor);
    }
    h.close();
    h.element("p", xTitle, "class", "xtitle");
    h.close();
  }

  List<Tick> x() {
    return x;
  }

  List<Tick> y() {
    return y;
  }
}
