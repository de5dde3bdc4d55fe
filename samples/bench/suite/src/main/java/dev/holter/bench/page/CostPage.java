/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import dev.holter.bench.figure.Study;
import java.util.List;
import java.util.Map;

/** All results as a page; a benchmark that was never run has no section. */
public final class CostPage {

  private static final String HEAD =
      """
      # What Holter costs

      Each variant is a process of its own. All of one table were measured in turns in one run, in an order
      drawn anew in each round, so that whatever the machine did meanwhile befell all alike. A number is the
      median, in brackets the half of the samples around it; **in bold** the median of the pairs taken in the
      same round, a ratio or a difference, with its 95 % interval from a bootstrap that draws processes first
      and rounds second. "Nothing, once more" is the same program as "nothing": what these two differ by is what a
      table cannot tell apart. No number says anything about another machine.
      """;

  private CostPage() {}

  /**
   * The page.
   *
   * @param studies what was measured
   * @param earlier the page as it is, whose other studies stay
   */
  public static String of(List<Study> studies, String earlier) {
    Written written = new Written(earlier);
    StringBuilder page = new StringBuilder(HEAD).append(BudgetTable.of(studies, written));
    for (Section section : Section.values()) {
      Map<String, String> all = written.studies(section.title());
      studies.stream()
          .filter(study -> study.benchmark().equals(section.benchmark()))
          .forEach(study -> all.put(heading(study), study(study)));
      if (!all.isEmpty()) {
        page.append("\n## ").append(section.title()).append("\n\n").append(section.text());
        all.values().forEach(page::append);
      }
    }
    return page.toString();
  }

  private static String heading(Study study) {
    return study.title() + ", JDK " + study.feature();
  }

  private static String study(Study study) {
    return "\n### "
        + heading(study)
        + "\n\n"
        + (study.machine().idlePriority()
            ? "**Measured under idle priority: these are no figures.**\n\n"
            : "")
        + StudyTable.of(study)
        + "\n"
        + study.setting()
        + " "
        + study.machine()
        + "; "
        + study.jdk()
        + ". Made by `"
        + study.command()
        + "`.\n";
  }
}
