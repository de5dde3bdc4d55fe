/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.io.IOException;

/** A page of text that fits a terminal: headings, and lines that are indented below them. */
record TextPage(Appendable out, Paint paint) {

  static final int WIDTH = 80;

  void heading(String text) throws IOException {
    out.append('\n').append(paint.bold(text)).append('\n');
  }

  void line(String text) throws IOException {
    for (String line : Paragraph.lines(text, WIDTH - 2)) {
      out.append("  ").append(line).append('\n');
    }
  }
}
