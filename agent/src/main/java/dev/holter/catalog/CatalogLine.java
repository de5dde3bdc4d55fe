/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** One line of a catalog, taken apart. A tokenizer, since a pattern costs start-up time. */
final class CatalogLine {

  private final StringTokenizer words;
  private final String place;

  CatalogLine(String line, String place) {
    int comment = line.indexOf('#');
    // a class#method is no comment
    boolean method = comment > 0 && !Character.isWhitespace(line.charAt(comment - 1));
    this.words = new StringTokenizer(comment < 0 || method ? line : line.substring(0, comment));
    this.place = place;
  }

  boolean isEmpty() {
    return !words.hasMoreTokens();
  }

  String next(String what) {
    if (isEmpty()) {
      throw wrong(what + " is missing; a line is: RULE CLASS METHOD,METHOD");
    }
    return words.nextToken();
  }

  Entry entry() {
    String rule = next("the rule");
    if (rule.indexOf('.') <= 0 || !rule.equals(rule.toLowerCase(Locale.ROOT))) {
      throw wrong("'" + rule + "' is no rule id; write one like 'legacy.call'");
    }
    String type = next("the class");
    boolean family = type.startsWith("+");
    int hash = type.indexOf('#');
    String methods = hash < 0 ? next("the method") : type.substring(hash + 1);
    List<String> types = split(type.substring(family ? 1 : 0, hash < 0 ? type.length() : hash));
    On on = On.NOTHING;
    When when = When.ALWAYS;
    boolean through = false;
    boolean inner = false;
    boolean optional = false;
    while (!isEmpty()) {
      String word = words.nextToken();
      if (word.startsWith("on:")) {
        on = one(On.values(), word);
      } else if (word.startsWith("when:")) {
        when = one(When.values(), word);
      } else {
        switch (word) {
          case "through" -> through = true;
          case "inner" -> inner = true;
          case "optional" -> optional = true;
          default ->
              throw wrong("'" + word + "' is none of on:…, when:…, through, inner, optional");
        }
      }
    }
    return new Entry(rule, types, family, split(methods), on, when, through, inner, optional);
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(place + ": " + what);
  }

  private <E extends Enum<E>> E one(E[] values, String word) {
    String name = word.substring(word.indexOf(':') + 1).toUpperCase(Locale.ROOT);
    for (E value : values) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    throw wrong("'" + word + "' is unknown; the catalog's head lists what there is");
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    for (StringTokenizer t = new StringTokenizer(list, ","); t.hasMoreTokens(); ) {
      parts.add(t.nextToken());
    }
    return List.copyOf(parts);
  }
}
