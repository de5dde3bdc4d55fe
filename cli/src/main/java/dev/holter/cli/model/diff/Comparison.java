/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

import dev.holter.cli.model.Report;
import java.util.List;

/**
 * What changed from BASE to HEAD. Its components, in their order, are the JSON of schema 1:
 * components are added, never changed.
 *
 * @param stalls all stalls of the loops' own
 * @param notes what makes the sides hard to compare
 * @param resets HTTP/2 streams that were reset with an error
 * @param tests how many were made, for which their verdicts are corrected
 * @param alpha the probability up to which a difference is told
 */
public record Comparison(
    int schema,
    Report.Tool tool,
    Outcome outcome,
    String summary,
    Side base,
    Side head,
    CountTest stalls,
    List<String> notes,
    List<FindingChange> findings,
    List<ResetChange> resets,
    List<GapChange> gaps,
    FlameNode flames,
    int tests,
    double alpha) {

  public static final int SCHEMA = 1;

  public Comparison withTool(String version) {
    return new Comparison(
        schema,
        new Report.Tool("holter", version),
        outcome,
        summary,
        base,
        head,
        stalls,
        notes,
        findings,
        resets,
        gaps,
        flames,
        tests,
        alpha);
  }

  /** How many findings changed so, and not by chance. */
  public long count(Change change) {
    return findings.stream().filter(f -> f.change() == change).count();
  }
}
