/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import dev.holter.bench.figure.Interval;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Spread;
import dev.holter.bench.figure.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One study as a table: a row a variant, for each measure its median and what it is held against.
 */
final class StudyTable {

  private final Study study;
  private final StringBuilder text = new StringBuilder();

  private StudyTable(Study study) {
    this.study = study;
  }

  static String of(Study study) {
    StudyTable table = new StudyTable(study);
    table.head();
    for (Row row : study.rows()) {
      table.row(row);
    }
    return table.text.toString();
  }

  private void head() {
    List<String> cells = new ArrayList<>(List.of(""));
    for (Measure measure : study.measures()) {
      cells.add(measure.title());
      for (String against : study.against(measure)) {
        cells.add(verb(measure) + title(against));
      }
      if (ownBaselines(measure)) {
        cells.add("less");
      }
    }
    line(cells);
    text.append("|---|").append("--:|".repeat(cells.size() - 1)).append('\n');
  }

  private boolean ownBaselines(Measure measure) {
    return measure.comparison() != Measure.Comparison.NONE
        && study.rows().stream().anyMatch(row -> row.against() != null);
  }

  private static String verb(Measure measure) {
    return measure.comparison() == Measure.Comparison.RATIO ? "by " : "less ";
  }

  private String title(String id) {
    return study.rows().stream()
        .filter(row -> row.id().equals(id))
        .map(Row::title)
        .findFirst()
        .orElse(id);
  }

  private void row(Row row) {
    List<String> cells = new ArrayList<>(List.of(row.title()));
    for (Measure measure : study.measures()) {
      cells.add(spread(measure, study.spread(measure, row.id())));
      for (String against : study.against(measure)) {
        boolean held = study.against(measure, row).contains(against);
        cells.add(held ? compared(measure, study.compare(measure, row.id(), against)) : "");
      }
      if (ownBaselines(measure)) {
        cells.add(own(measure, row));
      }
    }
    if (cells.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
      line(cells);
    }
  }

  private String own(Measure measure, Row row) {
    Interval interval =
        row.against() == null ? null : study.compare(measure, row.id(), row.against());
    return interval == null ? "" : title(row.against()) + ": " + compared(measure, interval);
  }

  private void line(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String spread(Measure measure, Spread spread) {
    if (spread == null) {
      return "";
    }
    String number = "%." + measure.decimals() + "f";
    if (spread.count() == 1) {
      return String.format(Locale.ROOT, number, spread.median());
    }
    return String.format(
        Locale.ROOT,
        number + " (" + number + "–" + number + ")",
        spread.median(),
        spread.lower(),
        spread.upper());
  }

  private static String compared(Measure measure, Interval interval) {
    if (interval == null) {
      return "";
    }
    boolean ratio = measure.comparison() == Measure.Comparison.RATIO;
    String number = ratio ? "%.3f" : "%+." + measure.decimals() + "f";
    return String.format(
        Locale.ROOT,
        "**" + number + "** [" + number + ", " + number + "]",
        interval.value(),
        interval.low(),
        interval.high());
  }
}
