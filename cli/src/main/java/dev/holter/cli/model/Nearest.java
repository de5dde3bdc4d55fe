/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.Collection;
import java.util.Comparator;

/** The known word that one mistyped most likely meant. */
public final class Nearest {

  private Nearest() {}

  public static String of(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(k -> distance(word, k))).orElseThrow();
  }

  /** People remember one half of an id: {@code sleep} means {@code thread.sleep}. */
  private static int distance(String word, String id) {
    int whole = edits(word, id);
    int half = edits(word, id.substring(id.indexOf('.') + 1)) + 1;
    return Math.min(whole, half);
  }

  /** Characters to insert, remove or replace: Levenshtein's distance, a row at a time. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
