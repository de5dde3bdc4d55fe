/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * The diagnosis of one or more recordings: what every renderer shows. Its components, in their
 * order, are the JSON report of schema 1: components are added, never changed.
 */
public record Report(
    int schema,
    Tool tool,
    Verdict verdict,
    String summary,
    RecordingReport recording,
    List<LoopReport> loops,
    List<StallReport> stalls,
    int stallsOmitted,
    List<BlockingCall> blockingCalls,
    List<RuleTotal> totals,
    List<CauseTotal> causes,
    List<Finding> findings,
    ProcessHealth process,
    WireReport wire,
    AgentReport agent,
    List<PermitUse> permits,
    Profile profile,
    Timeline timeline,
    SelectionReport selection,
    Fleet fleet) {

  public static final int SCHEMA = 1;

  /** What wrote the report. */
  public record Tool(String name, String version) {}

  public Report withTool(String version) {
    return new Report(
        schema,
        new Tool("holter", version),
        verdict,
        summary,
        recording,
        loops,
        stalls,
        stallsOmitted,
        blockingCalls,
        totals,
        causes,
        findings,
        process,
        wire,
        agent,
        permits,
        profile,
        timeline,
        selection,
        fleet);
  }
}
