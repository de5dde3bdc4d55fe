/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Stack trees drawn from the top down, a row of causes first. */
final class FlameGraph {

  private static final int ROW = 20;

  /** Narrower frames are no more than a hairline; and so many are enough for one drawing. */
  private static final double NARROWEST = 0.0015;

  private static final int MOST = 400;

  private record Cell(double x, double width, int row, String label, String title, String type) {}

  private final Set<String> sources;
  private final List<Cell> cells = new ArrayList<>();
  private double total;

  FlameGraph(Set<String> sources) {
    this.sources = sources;
  }

  void render(Html h, String id, String label, List<Profile.Tree> trees, boolean down) {
    total = trees.stream().mapToDouble(Profile.Tree::totalMs).sum();
    double x = 0;
    for (Profile.Tree t : trees) {
      double width = t.totalMs() / total;
      String title =
          t.key() + "\n" + Millis.text(t.totalMs()) + " of stalls, " + t.samples() + " samples";
      cells.add(new Cell(x, width, 0, t.key(), title, "c-" + t.key()));
      lay(down ? t.topDown() : t.bottomUp(), x, 1);
      x += width;
    }
    draw(h, id, label);
  }

  private void lay(List<Profile.Node> nodes, double x, int row) {
    double at = x;
    for (Profile.Node n : nodes) {
      double width = n.ms() / total;
      if (width >= NARROWEST) {
        FlameChain chain = FlameChain.from(n, this::source);
        cells.add(new Cell(at, width, row, chain.label(), title(n, chain), type(chain)));
        lay(chain.last().children(), at, row + 1);
      }
      at += width;
    }
  }

  private boolean source(String frame) {
    return sources.contains(frame);
  }

  private String title(Profile.Node n, FlameChain chain) {
    return chain.title()
        + "\n"
        + Millis.text(n.ms())
        + " of stalls, "
        + Numbers.share(n.ms() / total)
        + ", "
        + n.samples()
        + (n.samples() == 1 ? " sample" : " samples");
  }

  private String type(FlameChain chain) {
    String first = chain.frame();
    if (source(first)) {
      return "fr-source";
    }
    if (chain.folded()) {
      return "fr-folded";
    }
    boolean jdk =
        first.startsWith("java.")
            || first.startsWith("jdk.")
            || first.startsWith("sun.")
            || first.startsWith("javax.")
            || first.startsWith("com.sun.");
    return jdk ? "fr-jdk" : "fr-code";
  }

  private void draw(Html h, String id, String label) {
    List<Cell> widest =
        cells.stream()
            .sorted(Comparator.comparingDouble(Cell::width).reversed().thenComparingInt(Cell::row))
            .limit(MOST)
            .toList();
    int rows = 1 + widest.stream().mapToInt(Cell::row).max().orElse(0);
    h.line();
    h.open(
        "svg",
        "class",
        "graph " + id,
        "role",
        "img",
        "aria-label",
        label + "; the table below has the numbers",
        "width",
        "100%",
        "height",
        Integer.toString(rows * ROW));
    for (Cell c : widest) {
      cell(h, c);
    }
    h.close();
    if (cells.size() > MOST) {
      h.element("p", (cells.size() - MOST) + " narrow frames not drawn.", "class", "dim " + id);
    }
  }

  private static void cell(Html h, Cell c) {
    boolean labelled = c.width() > 0.01;
    h.open(
        "svg",
        "class",
        c.type(),
        "x",
        Double.toString(Math.round(1e6 * c.x()) / 1e4) + "%",
        "width",
        Double.toString(Math.round(1e6 * c.width()) / 1e4) + "%",
        "y",
        Integer.toString(c.row() * ROW),
        "height",
        Integer.toString(ROW - 1),
        // for one that is widened; of a single frame the title says as much
        "data-label",
        labelled || !c.type().equals("fr-folded") ? null : c.label());
    h.empty("rect", "width", "100%", "height", "100%");
    if (labelled) {
      h.element("text", c.label(), "x", "4", "y", "13");
    }
    h.element("title", c.title()).close();
  }
}
