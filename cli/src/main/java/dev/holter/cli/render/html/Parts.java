/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import java.util.List;

/** Pieces that more than one section is made of. */
final class Parts {

  private Parts() {}

  /** Begins a section with its heading; the caller closes it. */
  static void section(Html h, String id, String title, String lead) {
    h.line().open("section", "id", id, "aria-labelledby", id + "-title");
    h.element("h2", title, "id", id + "-title");
    if (lead != null) {
      h.element("p", lead, "class", "lead");
    }
  }

  /** Begins a table that scrolls by itself where the screen is narrow; close it with two. */
  static void table(Html h, String id, String label, List<String> columns) {
    h.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    h.open("table", "id", id).open("thead").open("tr");
    for (String column : columns) {
      boolean number = column.startsWith(">");
      h.element(
          "th",
          number ? column.substring(1) : column,
          "scope",
          "col",
          "class",
          number ? "n" : null);
    }
    h.close().close();
  }

  static void number(Html h, String text) {
    h.element("td", text, "class", "n");
  }

  /** A cause with its colour before it. */
  static void cause(Html h, String id) {
    h.element("i", "", "class", "key c-" + id);
    h.text(id);
  }

  /** A name that may be long: the page may break it anywhere. */
  static void code(Html h, String text) {
    h.element("code", text);
  }
}
