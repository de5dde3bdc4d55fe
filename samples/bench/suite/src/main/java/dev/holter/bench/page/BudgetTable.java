/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import dev.holter.bench.figure.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** All budgets in one table, a column a JDK. */
final class BudgetTable {

  private static final String HEAD =
      """

      ## Budgets

      What Holter may cost at most, and what the tables below have for it. Kept and broken are said where the whole
      95 % interval lies on one side of the bound, open where the bound lies in it. Budgets of stalls counted, of their
      lengths and of evidence are in docs/accuracy.md, that of an idle service in docs/idle.md.

      """;

  private BudgetTable() {}

  /** The table, or nothing where there is no number for any budget. */
  static String of(List<Study> studies, Written written) {
    Set<Integer> jdks = written.jdks();
    studies.forEach(study -> jdks.add(study.feature()));
    List<String> lines = new ArrayList<>();
    for (Budget budget : Budget.ALL) {
      List<String> cells = jdks.stream().map(jdk -> cell(budget, jdk, studies, written)).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        String most =
            String.format(Locale.ROOT, budget.most() % 1 == 0 ? "%.0f" : "%.2f", budget.most());
        lines.add("| " + budget.what() + " | " + most + " | " + String.join(" | ", cells) + " |\n");
      }
    }
    if (lines.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder(HEAD).append("| | at most |");
    jdks.forEach(jdk -> table.append(" JDK ").append(jdk).append(" |"));
    table.append("\n|---|--:|").append("--:|".repeat(jdks.size())).append('\n');
    lines.forEach(table::append);
    return table.toString();
  }

  private static String cell(Budget budget, int jdk, List<Study> studies, Written written) {
    return studies.stream()
        .filter(study -> study.feature() == jdk)
        .map(budget::held)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> written.budget(budget.what(), jdk));
  }
}
