/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.catalog.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of the catalog, an id and its title a line, families apart from each other. */
public final class PageList {

  private static final int ID = 15;

  private final Appendable out;
  private final Paint paint;

  public PageList(Appendable out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  public void render(List<Page> pages) throws IOException {
    Map<String, List<Page>> families = new LinkedHashMap<>();
    for (Page page : pages) {
      families.computeIfAbsent(family(page.id()), f -> new ArrayList<>()).add(page);
    }
    int before = 0;
    for (List<Page> family : families.values()) {
      // families of one stand together: a gap around each would double the list
      if (before > 0 && before + family.size() > 2) {
        out.append('\n');
      }
      for (Page page : family) {
        String space = " ".repeat(Math.max(0, ID - page.id().length()));
        out.append(paint.bold(page.id()))
            .append(space)
            .append("  ")
            .append(page.title())
            .append('\n');
      }
      before = family.size();
    }
  }

  /** Rules by what stands before the dot; causes have none and are one family. */
  private static String family(String id) {
    return id.contains(".") ? id.substring(0, id.indexOf('.')) : "";
  }
}
