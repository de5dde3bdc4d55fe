/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet for people: what is on is only counted, unless all is asked for. */
public final class SheetText {

  /** State of a hook that does what it should. */
  public static final String ON = "on";

  /** State of one that does not, or not all of it. */
  public static final String DEGRADED = "degraded";

  private static final int WIDEST_NAME = 60;

  private final Sheet sheet;
  private final boolean all;

  /** With every hook that is on or has nothing to do where {@code all} says so. */
  public SheetText(Sheet sheet, boolean all) {
    this.sheet = sheet;
    this.all = all;
  }

  /** The lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Row.Part part : Row.Part.values()) {
      List<Row> rows = sheet.of(part);
      if (part == Row.Part.HOOK && !rows.isEmpty()) {
        lines.add(part.title() + ": " + counts(rows));
        rows = all ? rows : worthTelling(rows);
      } else {
        lines.add(part.title() + (rows.isEmpty() ? ": none" : ""));
      }
      add(lines, rows);
    }
    return lines;
  }

  private static void add(List<String> lines, List<Row> rows) {
    int name = 0;
    int state = 0;
    for (Row row : rows) {
      name = Math.max(name, Math.min(WIDEST_NAME, row.name().length()));
      state = Math.max(state, row.state().length());
    }
    for (Row row : rows) {
      String line = "  " + padded(row.name(), name) + "  " + padded(row.state(), state) + "  ";
      lines.add((line + row.note()).stripTrailing());
    }
  }

  private static String counts(List<Row> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Row row : rows) {
      counts.merge(row.state(), 1, Integer::sum);
    }
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Integer> e : counts.entrySet()) {
      words.add(e.getValue() + " " + e.getKey());
    }
    return String.join(", ", words);
  }

  private static List<Row> worthTelling(List<Row> rows) {
    List<Row> telling = new ArrayList<>();
    for (Row row : rows) {
      if (row.state().equals(DEGRADED)) {
        telling.add(row);
      }
    }
    return telling;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
