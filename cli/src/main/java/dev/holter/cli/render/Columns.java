/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in text: columns as wide as their widest cell, the first ones left, numbers right. */
final class Columns {

  private static final String INDENT = "  ";

  /** A name that is longer would push all else off the screen. */
  private static final int LONGEST = 80;

  private final int left;
  private final List<String[]> rows = new ArrayList<>();

  /** A table whose first {@code left} columns are text. */
  Columns(int left) {
    this.left = left;
  }

  void row(String... cells) {
    String[] shown = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      shown[i] = Visible.text(cells[i], LONGEST);
    }
    rows.add(shown);
  }

  void render(Appendable out) throws IOException {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    int total = Arrays.stream(widths).sum() + widths.length * INDENT.length();
    if (total > TextPage.WIDTH && left < widths.length) {
      renderInTwo(out, widths);
      return;
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - width(row[i]));
        line.append(i == 0 ? "" : INDENT).append(i < left ? row[i] + space : space + row[i]);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  /** Too wide for a terminal: the text of a row on lines of its own, the numbers below. */
  private void renderInTwo(Appendable out, int[] widths) throws IOException {
    for (String[] row : rows) {
      String text = String.join(INDENT, Arrays.copyOf(row, left));
      for (String line : Paragraph.lines(text, TextPage.WIDTH - INDENT.length())) {
        out.append(INDENT).append(line).append('\n');
      }
      StringBuilder line = new StringBuilder(INDENT);
      for (int i = left; i < row.length; i++) {
        line.append(INDENT).append(" ".repeat(widths[i] - width(row[i]))).append(row[i]);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
