/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import dev.holter.source.Table;
import java.util.List;

/**
 * The catalog's page about a rule or a cause, in Markdown: a title, the advice in a paragraph, then
 * sections.
 *
 * @param id the rule or the cause
 * @param lines the page as it was written
 */
public record Page(String id, List<String> lines) {

  private static final String FOLDER = "/dev/holter/catalog/explain/";

  /** Every rule and cause that has a page, in the catalog's order. */
  public static List<String> ids() {
    return Table.lines(FOLDER + "index.txt");
  }

  /** The page of one of {@link #ids}. */
  public static Page of(String id) {
    return new Page(id, Table.text(FOLDER + id + ".md").lines().toList());
  }

  /** What a finding of it is called. */
  public String title() {
    return lines.get(0).substring("# ".length());
  }

  /** What to do, in brief. */
  public String advice() {
    return String.join(
        " ", lines.stream().skip(2).takeWhile(line -> !line.isEmpty()).map(String::strip).toList());
  }
}
