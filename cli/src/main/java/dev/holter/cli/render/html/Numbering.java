/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parts of the page call each other: findings by their place, stalls by their rank.
 *
 * @param findings place by finding, from 1
 * @param listed the stalls that have a row, longest first
 * @param rows rank by stall, from 1
 */
record Numbering(
    Map<String, Integer> findings, List<StallReport> listed, Map<StallReport, Integer> rows) {

  /** So many have a row of their own: the page is to stay small enough to be mailed. */
  private static final int ROWS = 1500;

  static Numbering of(Report report) {
    Map<String, Integer> findings = new HashMap<>();
    for (Finding f : report.findings()) {
      findings.put(f.id(), findings.size() + 1);
    }
    List<StallReport> listed =
        report.stalls().stream()
            .sorted(Comparator.comparingDouble(StallReport::durationMs).reversed())
            .limit(ROWS)
            .toList();
    Map<StallReport, Integer> rows = new IdentityHashMap<>();
    for (StallReport s : listed) {
      rows.put(s, rows.size() + 1);
    }
    return new Numbering(findings, listed, rows);
  }

  /** Where the page tells of a finding, or null. */
  String findingLink(String finding) {
    Integer place = finding == null ? null : findings.get(finding);
    return place == null ? null : "#f" + place;
  }

  /** Where the page tells of a stall, or null. */
  String stallLink(StallReport stall) {
    Integer row = rows.get(stall);
    return row == null ? null : "#s" + row;
  }
}
