/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import dev.holter.cli.model.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole answer of a gate. Its components, in their order, are the JSON of schema 1: components
 * are added, never changed.
 *
 * @param outcome the worst of the rules of level error: fail before inconclusive before pass
 * @param exitCode what the command ends with: 0 or 1, or 3 where it is inconclusive and that counts
 * @param inconclusive what an inconclusive gate means
 * @param summary the sentence a person reads first
 * @param rules in the order they were asked, switched-off ones included
 * @param findings those that rules name, of failed rules first, and then worst first
 * @param disturbances what held processes up as a whole, a sentence each; empty on a quiet machine
 * @param notes what else to know: what could not be compared and why, a sentence each
 * @param permits those of the recordings and of the budget file, that covered something or not
 * @param base what HEAD was compared with; null where there is neither baseline nor BASE
 * @param tests relative tests that were made, for which their probabilities are corrected
 */
public record GateAnswer(
    int schema,
    Report.Tool tool,
    Outcome outcome,
    int exitCode,
    Inconclusive inconclusive,
    String summary,
    List<RuleAnswer> rules,
    List<GateFinding> findings,
    List<String> disturbances,
    List<String> notes,
    List<GatePermit> permits,
    GateSide head,
    GateSide base,
    int tests) {

  public static final int SCHEMA = 1;

  public GateAnswer withTool(String version) {
    return new GateAnswer(
        schema,
        new Report.Tool("holter", version),
        outcome,
        exitCode,
        inconclusive,
        summary,
        rules,
        findings,
        disturbances,
        notes,
        permits,
        head,
        base,
        tests);
  }

  /** With another note; a first baseline takes all, and fails nothing. */
  public GateAnswer noting(String note, boolean first) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new GateAnswer(
        schema,
        tool,
        first ? Outcome.PASS : outcome,
        first ? 0 : exitCode,
        inconclusive,
        first ? "All is taken as it is." : summary,
        rules,
        findings,
        disturbances,
        List.copyOf(more),
        permits,
        head,
        base,
        tests);
  }
}
