/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.StallReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * What it would take to be healthy: the findings to mend, in order, and what each would change.
 *
 * @param steps the way there
 * @param left the longest stall of the loops' own that no finding to mend explains; 0 if none
 */
record Cure(List<Step> steps, double left) {

  /**
   * One finding to mend.
   *
   * @param place of the finding, from 1
   * @param worstAfter the longest stall of the loops' own that is left then; 0 if none
   */
  record Step(int place, Finding finding, double worstAfter) {}

  static Cure of(Report report) {
    List<StallReport> own = report.stalls().stream().filter(StallReport::own).toList();
    Set<String> mended = new HashSet<>();
    List<Step> steps = new ArrayList<>();
    int place = 0;
    for (Finding f : report.findings()) {
      place++;
      boolean stalls = f.severity() != Severity.INFO && f.stalls() > 0;
      if (stalls) {
        mended.add(f.id());
        steps.add(new Step(place, f, longest(report, own, mended)));
      }
    }
    return new Cure(List.copyOf(steps), longest(report, own, mended));
  }

  /** By the findings too, since not all stalls are listed. */
  private static double longest(Report report, List<StallReport> own, Set<String> mended) {
    DoubleStream listed =
        own.stream()
            .filter(s -> s.finding() == null || !mended.contains(s.finding()))
            .mapToDouble(StallReport::durationMs);
    DoubleStream found =
        report.findings().stream()
            .filter(f -> f.severity() != Severity.INFO && !mended.contains(f.id()))
            .mapToDouble(Finding::longestStallMs);
    return DoubleStream.concat(listed, found).max().orElse(0);
  }
}
