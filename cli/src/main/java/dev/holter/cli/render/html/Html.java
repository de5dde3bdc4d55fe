/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML and the SVG inside it. All text and every attribute is escaped here and nowhere else,
 * so that no section can forget it.
 */
final class Html {

  private static final Set<String> VOID = Set.of("meta", "input", "wbr");

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; attributes are names and values in turn, a null value leaves one out. */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element that holds nothing. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append(VOID.contains(tag) ? ">" : "/>");
    return this;
  }

  /** An element that holds text alone. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  Html text(String text) {
    escape(Visible.of(text));
    return this;
  }

  /** A style or a script of Holter's own: the only text that goes in as it is. */
  Html asset(String tag, Asset asset) {
    out.append('<').append(tag).append('>').append(asset.text());
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** A line break in the file, for those who read its source. */
  Html line() {
    out.append('\n');
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return "<!doctype html>\n" + out;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        // a drawing is made of numbers alone, and may be long
        boolean drawing = attributes[i].equals("d");
        escape(drawing ? attributes[i + 1] : Visible.of(attributes[i + 1]));
        out.append('"');
      }
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
