/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.catalog.Page;
import dev.holter.cli.model.GuardedClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A page of the catalog: prose wrapped, headings bold, code as it was written. */
public final class PageText {

  private static final String CODE = "    ";

  private final Appendable out;
  private final Paint paint;
  private final int width;
  private final List<String> prose = new ArrayList<>();

  public PageText(Appendable out, Paint paint, int width) {
    this.out = out;
    this.paint = paint;
    this.width = width;
  }

  public void render(Page page, List<GuardedClass> guarded) throws IOException {
    line(paint.bold("# " + page.id() + ": " + page.title()));
    for (String line : page.lines().subList(1, page.lines().size())) {
      if (line.isEmpty() || line.startsWith(CODE)) {
        line(line);
      } else if (line.startsWith("#")) {
        line(paint.bold(line));
      } else {
        prose.add(line);
      }
    }
    endParagraph();
    if (!guarded.isEmpty()) {
      guarded(guarded);
    }
  }

  private void guarded(List<GuardedClass> classes) throws IOException {
    line("");
    line(paint.bold("## Guarded"));
    line("");
    for (GuardedClass c : classes) {
      line(CODE + c.name() + (c.heirs() ? " and all that extend or implement it" : ""));
      String methods = String.join(", ", c.methods());
      for (String part : Paragraph.lines(methods, width - 2 * CODE.length())) {
        line(CODE + CODE + part);
      }
    }
  }

  private void line(String text) throws IOException {
    endParagraph();
    out.append(text).append('\n');
  }

  private void endParagraph() throws IOException {
    if (!prose.isEmpty()) {
      for (String line : Paragraph.lines(String.join(" ", prose), width)) {
        out.append(line).append('\n');
      }
      prose.clear();
    }
  }
}
