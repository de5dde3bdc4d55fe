/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.catalog.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a catalog page: prose and code, under a heading.
 *
 * @param lines as they stand in the page
 */
record PageSection(String title, List<String> lines) {

  private static final String CODE = "    ";

  /** The parts that hold anything, in the page's order. */
  static List<PageSection> of(Page page) {
    List<PageSection> sections = new ArrayList<>();
    for (String line : page.lines()) {
      if (line.startsWith("## ") || line.startsWith("### ")) {
        sections.add(new PageSection(line.substring(line.indexOf(' ') + 1), new ArrayList<>()));
      } else if (!sections.isEmpty()) {
        sections.get(sections.size() - 1).lines.add(line);
      }
    }
    sections.removeIf(s -> s.lines.stream().allMatch(String::isBlank));
    return sections;
  }

  void render(Html h) {
    List<String> block = new ArrayList<>();
    for (String line : lines) {
      boolean code = line.startsWith(CODE);
      boolean inCode = !block.isEmpty() && block.get(0).startsWith(CODE);
      // an empty line ends a paragraph, yet stands inside of code
      if (!block.isEmpty() && !line.isEmpty() && code != inCode || line.isEmpty() && !inCode) {
        end(h, block);
      }
      if (!line.isEmpty() || inCode && !block.isEmpty()) {
        block.add(line);
      }
    }
    end(h, block);
  }

  private static void end(Html h, List<String> block) {
    if (block.isEmpty()) {
      return;
    }
    if (block.get(0).startsWith(CODE)) {
      StringBuilder code = new StringBuilder();
      block.forEach(l -> code.append(l.startsWith(CODE) ? l.substring(4) : l).append('\n'));
      h.open("pre", "tabindex", "0").element("code", code.toString().stripTrailing()).close();
    } else {
      h.open("p");
      prose(h, String.join(" ", block));
      h.close();
    }
    block.clear();
  }

  /** Text between backticks is code. */
  private static void prose(Html h, String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        h.text(parts[i]);
      } else {
        h.element("code", parts[i]);
      }
    }
  }
}
