/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.util.List;

/**
 * A list of globs as options take them: {@code *} and {@code ?} match as in a shell, {@code !}
 * excludes, and exclusions alone mean all others.
 */
public final class Globs {

  private final List<String> globs;

  /** Matches these; an empty list matches everything. */
  public Globs(List<String> globs) {
    this.globs = globs;
  }

  /** Whether a name is in the list. */
  public boolean matches(String name) {

    boolean included = true;
    for (String glob : globs) {
      if (!glob.startsWith("!")) {
        included = false;
        break;
      }
    }
    for (String glob : globs) {
      if (glob.startsWith("!")) {
        if (matches(glob.substring(1), 0, name, 0)) {
          return false;
        }
      } else if (matches(glob, 0, name, 0)) {
        included = true;
      }
    }
    return included;
  }

  /** Whether a text matches one glob. */
  static boolean matches(String glob, String text) {
    return matches(glob, 0, text, 0);
  }

  private static boolean matches(String glob, int g, String name, int n) {
    while (g < glob.length()) {
      char c = glob.charAt(g);
      if (c == '*') {
        for (int end = n; end <= name.length(); end++) {
          if (matches(glob, g + 1, name, end)) {
            return true;
          }
        }
        return false;
      }
      if (n == name.length() || c != '?' && c != name.charAt(n)) {
        return false;
      }
      g++;
      n++;
    }
    return n == name.length();
  }
}
