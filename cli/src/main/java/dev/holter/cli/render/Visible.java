/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

/**
 * Names as text that a reader can trust: whoever names a thread, a file or a host shall not move
 * the cursor, hide letters or turn them round. What would is written as an escape of Java's.
 */
public final class Visible {

  /** Emoji of several people or flags are joined by it. */
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Visible() {}

  /** Without control and formatting characters, on one line. */
  public static String text(String s) {
    if (s == null || s.codePoints().noneMatch(Visible::hidden)) {
      return s;
    }
    StringBuilder b = new StringBuilder(s.length() + 16);
    s.codePoints().forEach(c -> append(b, c));
    return b.toString();
  }

  /** As {@link #text}, at most so long: what is cut out of the middle is said. */
  public static String text(String s, int longest) {
    String all = text(s);
    if (all == null || all.length() <= longest) {
      return all;
    }
    String said = "…(" + (all.length() - longest) + " more)…";
    int head = all.offsetByCodePoints(0, all.codePointCount(0, longest * 2 / 3));
    int tail = all.length() - longest / 3;
    if (Character.isLowSurrogate(all.charAt(tail))) {
      tail++;
    }
    return all.substring(0, head) + said + all.substring(tail);
  }

  /** Whether a terminal or a browser shows nothing for it, or does what it says. */
  public static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT && c != ZERO_WIDTH_JOINER
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private static void append(StringBuilder b, int c) {
    if (!hidden(c)) {
      b.appendCodePoint(c);
    } else if (c == '\n') {
      b.append("\\n");
    } else if (c == '\t') {
      b.append("\\t");
    } else if (Character.isBmpCodePoint(c)) {
      b.append(String.format("\\u%04x", c));
    } else {
      b.append(String.format("\\U%08x", c));
    }
  }
}
