/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.diff.FlameNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stacks of both sides in one drawing. A frame is as wide as the side that has more of it, so
 * that what is gone is seen as well as what has grown.
 */
final class DiffFlames {

  private static final int ROW = 20;

  /** So many are enough for one drawing, and so many rows for a table. */
  private static final int MOST = 600;

  private static final int ROWS = 20;

  /** Less is no change to look at. */
  private static final double SMALL = 0.2;

  private record Cell(FlameNode node, double x, double width, int row) {}

  private final FlameNode root;
  private final List<Cell> cells = new ArrayList<>();

  DiffFlames(FlameNode root) {
    this.root = root;
  }

  void render(Html h) {
    Parts.section(
        h,
        "flames",
        "Flame graph of both sides",
        root.width() == 0
            ? "Neither side has a stack of a stall."
            : "Time in stalls for each hour that a loop was watched: "
                + Millis.text(root.baseMs())
                + " in BASE, "
                + Millis.text(root.headMs())
                + " in HEAD. A frame is as wide as the side with more of it.");
    if (root.width() > 0) {
      legend(h);
      lay(root.children(), 0, 0);
      draw(h);
      table(h);
    }
    h.close();
  }

  private static void legend(Html h) {
    h.open("ul", "class", "legend inline");
    for (String[] key :
        new String[][] {
          {"new", "in HEAD alone"},
          {"worse", "more in HEAD"},
          {"unchanged", "about the same"},
          {"better", "less in HEAD"},
          {"gone", "in BASE alone"}
        }) {
      h.open("li").element("i", "", "class", "key f-" + key[0]).text(key[1]).close();
    }
    h.close();
  }

  private void lay(List<FlameNode> nodes, double x, int row) {
    double at = x;
    for (FlameNode n : nodes) {
      double width = n.width() / root.width();
      cells.add(new Cell(n, at, width, row));
      lay(n.children(), at, row + 1);
      at += width;
    }
  }

  private void draw(Html h) {
    List<Cell> widest =
        cells.stream()
            .sorted(Comparator.comparingDouble(Cell::width).reversed().thenComparingInt(Cell::row))
            .limit(MOST)
            .toList();
    int rows = 1 + widest.stream().mapToInt(Cell::row).max().orElse(0);
    h.open(
        "svg",
        "class",
        "graph",
        "role",
        "img",
        "aria-label",
        "Flame graph of both sides; the table below has the numbers",
        "width",
        "100%",
        "height",
        Integer.toString(rows * ROW));
    for (Cell c : widest) {
      cell(h, c);
    }
    h.close();
    if (cells.size() > MOST) {
      h.element("p", (cells.size() - MOST) + " narrow frames not drawn.", "class", "dim");
    }
  }

  private static void cell(Html h, Cell c) {
    h.open(
        "svg",
        "class",
        "f-" + type(c.node()),
        "x",
        Numbers.percentAt(c.x()),
        "width",
        Numbers.percentAt(c.width()),
        "y",
        Integer.toString(c.row() * ROW),
        "height",
        Integer.toString(ROW - 1));
    h.empty("rect", "width", "100%", "height", "100%");
    if (c.width() > 0.01) {
      h.element("text", brief(c.node().frame()), "x", "4", "y", "13");
    }
    h.element(
        "title",
        c.node().frame()
            + "\nan hour of a loop: BASE "
            + Millis.text(c.node().baseMs())
            + ", HEAD "
            + Millis.text(c.node().headMs()));
    h.close();
  }

  private static String type(FlameNode n) {
    if (n.baseMs() == 0) {
      return "new";
    }
    if (n.headMs() == 0) {
      return "gone";
    }
    double change = (n.headMs() - n.baseMs()) / Math.max(n.headMs(), n.baseMs());
    return change > SMALL ? "worse" : change < -SMALL ? "better" : "unchanged";
  }

  /** The largest changes, for those who do not see the drawing: where paths part or end. */
  private void table(Html h) {
    h.element("h3", "Largest changes");
    Parts.table(h, "flame-table", "Largest changes", List.of("method", ">BASE", ">HEAD"));
    h.open("tbody");
    cells.stream()
        .map(Cell::node)
        .filter(n -> n.children().size() != 1)
        .sorted(
            Comparator.comparingDouble((FlameNode n) -> Math.abs(n.headMs() - n.baseMs()))
                .reversed())
        .limit(ROWS)
        .forEach(
            n -> {
              h.open("tr").open("td", "class", "text").element("code", n.frame()).close();
              Parts.number(h, Millis.text(n.baseMs()));
              Parts.number(h, Millis.text(n.headMs()));
              h.close();
            });
    h.close().close().close();
  }

  private static String brief(String frame) {
    int method = frame.lastIndexOf('.');
    int type = method < 0 ? -1 : frame.lastIndexOf('.', method - 1);
    return frame.substring(type + 1);
  }
}
