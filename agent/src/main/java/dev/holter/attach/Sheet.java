/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.attach;

import java.util.ArrayList;
import java.util.List;

/** What a doctor found, as rows: the agent writes it, whoever attached reads it. */
public record Sheet(List<Row> rows) {

  private static final String TAB = "\t";

  /** Reads what {@link #toString} wrote. */
  public static Sheet parse(String text) {
    List<Row> rows = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] cells = line.split(TAB, 4);
      if (cells.length == 4) {
        rows.add(new Row(Row.Part.valueOf(cells[0]), cells[1], cells[2], cells[3]));
      }
    }
    return new Sheet(List.copyOf(rows));
  }

  /** The rows about one thing. */
  public List<Row> of(Row.Part part) {
    List<Row> found = new ArrayList<>();
    for (Row row : rows) {
      if (row.part() == part) {
        found.add(row);
      }
    }
    return found;
  }

  /** A line a row. */
  @Override
  public String toString() {
    StringBuilder b = new StringBuilder(4096);
    for (Row row : rows) {
      b.append(row.part().name()).append(TAB).append(cell(row.name())).append(TAB);
      b.append(cell(row.state())).append(TAB).append(cell(row.note())).append('\n');
    }
    return b.toString();
  }

  private static String cell(String text) {
    return text == null ? "" : text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
