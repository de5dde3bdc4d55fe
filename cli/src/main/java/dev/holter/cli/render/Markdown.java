/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in Markdown that stays text: a name is no markup, no table cell's end, no HTML, and calls no
 * one's attention.
 */
public final class Markdown {

  private static final int LONGEST = 300;
  private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]|~]|^[-+=#]");
  // GitHub looks for these in what is shown, so that no escape helps; a comment parts them
  private static final Pattern MENTION = Pattern.compile("@(?=\\w)|#(?=\\d)|(?<=://)|(?<=www)\\.");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** A sentence that may have names in it. */
  public static String prose(String text) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : (text == null ? "" : text.trim()).split("\\s+")) {
      words.add(shown(word));
    }
    String escaped =
        ACTIVE
            .matcher(words.toString())
            .replaceAll("\\\\$0")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    return MENTION.matcher(escaped).replaceAll("$0<!-- -->");
  }

  /** A name, in a table too. */
  public static String code(String name) {
    String text = shown(name);
    boolean simple = !text.isBlank() && text.indexOf('`') < 0 && text.indexOf('|') < 0;
    return simple ? "`" + text + "`" : html(name);
  }

  /** A name where Markdown is not read, and everywhere else. */
  static String html(String name) {
    StringBuilder b = new StringBuilder("<code>");
    shown(name)
        .codePoints()
        .forEach(
            c -> {
              // letters apart, any of ASCII may mean something to Markdown
              boolean plain = c > 127 || Character.isLetterOrDigit(c) || c == ' ' || c == '.';
              if (plain) {
                b.appendCodePoint(c);
              } else {
                b.append("&#").append(c).append(';');
              }
            });
    return b.append("</code>").toString();
  }

  /** Lines as they are, whatever they hold. */
  public static String block(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(shown(line)).append('\n');
    }
    int longest = 2;
    Matcher m = BACKTICKS.matcher(text);
    while (m.find()) {
      longest = Math.max(longest, m.end() - m.start());
    }
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + text + fence + "\n";
  }

  private static String shown(String s) {
    return Visible.text(s == null ? "" : s.replace('\n', ' '), LONGEST);
  }
}
