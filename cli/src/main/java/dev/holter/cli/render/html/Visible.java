/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static dev.holter.cli.render.Visible.hidden;

/**
 * Names as a reader can trust them. A name may hold anything: marks that turn the text around them,
 * characters no page may hold, or ten thousand letters.
 */
final class Visible {

  /** Longer names are cut in the middle; the JSON report has them whole. */
  private static final int LONGEST = 4000;

  private static final int KEPT = 400;

  private Visible() {}

  static String of(String text) {
    String shown = cut(text);
    return shown.codePoints().anyMatch(Visible::odd) ? spelled(shown) : shown;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, KEPT)
            + " … "
            + (text.length() - 2 * KEPT)
            + " characters … "
            + text.substring(text.length() - KEPT);
  }

  private static String spelled(String text) {
    StringBuilder b = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (odd(c)) {
                b.append(String.format("‹U+%04X›", c));
              } else {
                b.appendCodePoint(c);
              }
            });
    return b.toString();
  }

  /** A page may have lines. */
  private static boolean odd(int c) {
    return c != '\n' && c != '\t' && hidden(c);
  }
}
