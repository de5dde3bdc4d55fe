/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A page as it was written earlier: what is measured on one machine in an hour leaves the tables of
 * other hours and machines as they are, each of which names its own.
 */
final class Written {

  private static final String JDK = "JDK ";

  private final Map<String, Map<String, String>> studies = new HashMap<>();
  private final Map<String, Map<Integer, String>> budgets = new HashMap<>();
  private List<String> columns = List.of();

  /** Of a page's text, which may be empty. */
  Written(String page) {
    String section = null;
    String study = null;
    for (String line : page.lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
        study = null;
      } else if (line.startsWith("### ")) {
        study = line.substring(4);
        studies.computeIfAbsent(section, s -> new LinkedHashMap<>()).put(study, "\n" + line + "\n");
      } else if (study != null) {
        studies.get(section).merge(study, line + "\n", String::concat);
      } else if (line.startsWith("|")) {
        budget(Stream.of(line.split("\\|", -1)).map(String::strip).toList());
      }
    }
  }

  /** A line of the table of budgets: nothing, what, at most, a cell a JDK, nothing. */
  private void budget(List<String> cells) {
    if (columns.isEmpty()) {
      columns = cells;
      return;
    }
    for (int i = 3; i < cells.size() - 1; i++) {
      if (columns.get(i).startsWith(JDK) && !cells.get(i).isEmpty()) {
        int jdk = Integer.parseInt(columns.get(i).substring(JDK.length()));
        budgets.computeIfAbsent(cells.get(1), w -> new TreeMap<>()).put(jdk, cells.get(i));
      }
    }
  }

  /** The studies of a section by their headings, in order of these; each text with its heading. */
  Map<String, String> studies(String section) {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    studies.getOrDefault(section, Map.of()).forEach((h, text) -> sorted.put(h, stripped(text)));
    return sorted;
  }

  private static String stripped(String text) {
    return text.stripTrailing() + "\n";
  }

  /** How a budget stood on a JDK, or nothing. */
  String budget(String what, int jdk) {
    return budgets.getOrDefault(what, Map.of()).getOrDefault(jdk, "");
  }

  /** The JDKs of its budgets. */
  TreeSet<Integer> jdks() {
    TreeSet<Integer> jdks = new TreeSet<>();
    budgets.values().forEach(cells -> jdks.addAll(cells.keySet()));
    return jdks;
  }
}
