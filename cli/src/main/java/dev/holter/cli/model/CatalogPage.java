/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * The catalog's page about a rule or a cause, in Markdown: a title, the advice in a paragraph, then
 * sections.
 *
 * @param id the rule or the cause
 * @param lines the page as it was written
 */
public record CatalogPage(String id, List<String> lines) {

  public CatalogPage {
    lines = List.copyOf(lines);
  }

  /** What reports print of it. */
  public Advice advice() {
    List<String> paragraph =
        lines.stream().skip(2).takeWhile(line -> !line.isEmpty()).map(String::strip).toList();
    return new Advice(lines.get(0).substring("# ".length()), String.join(" ", paragraph));
  }
}
