/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at words. */
public final class Paragraph {

  /** Names are hardly ever longer than this, and nobody reads to the end of one that is. */
  public static final int LONGEST = 300;

  private Paragraph() {}

  /** Lines of at most {@code width} characters; a longer word has a line of its own. */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String each : text.trim().split("\\s+")) {
      String word = Visible.text(each, LONGEST);
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
