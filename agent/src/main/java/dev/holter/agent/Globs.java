/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import java.util.List;

/**
 * A list of globs as options take them: {@code *} and {@code ?} match as in a shell, {@code !}
 * excludes, and exclusions alone mean all others.
 */
final class Globs {

  private final List<String> globs;

  Globs(List<String> globs) {
    this.globs = globs;
  }

  boolean matches(String name) {
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
