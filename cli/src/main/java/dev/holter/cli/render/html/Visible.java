/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

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
    for (int i = 0; i < shown.length(); i++) {
      if (odd(shown.charAt(i))) {
        return spelled(shown);
      }
    }
    return shown;
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
              if (c > 0xFFFF || !odd((char) c)) {
                b.appendCodePoint(c);
              } else {
                b.append(String.format("‹U+%04X›", c));
              }
            });
    return b.toString();
  }

  private static boolean odd(char c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
    boolean turns =
        c == 0x061C || c == 0x200E || c == 0x200F || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069);
    boolean unseen = c == 0x00AD || c == 0x200B || c == 0xFEFF || in(c, 0x2028, 0x2029);
    return control || turns || unseen || Character.isSurrogate(c) || c >= 0xFFFE;
  }

  private static boolean in(char c, int from, int to) {
    return c >= from && c <= to;
  }
}
