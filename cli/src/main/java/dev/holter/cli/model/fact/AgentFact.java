/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.catalog.Permits;
import java.util.List;

/** The agent as it last described itself. */
public record AgentFact(
    String version,
    int schema,
    String options,
    List<String> hooks,
    List<String> degraded,
    long stallThreshold,
    long callThreshold,
    long selfCpu,
    long suppressedSamples,
    long suppressedCalls,
    long suppressedStalls,
    long refusedCalls,
    Permits permits,
    boolean debugger) {

  /** The newest schema of events that is known here. */
  public static final int SCHEMA = 1;

  /** With what was counted since an earlier one: both count from the start of the JVM. */
  public AgentFact since(AgentFact earlier) {
    return new AgentFact(
        version,
        schema,
        options,
        hooks,
        degraded,
        stallThreshold,
        callThreshold,
        selfCpu - earlier.selfCpu,
        suppressedSamples - earlier.suppressedSamples,
        suppressedCalls - earlier.suppressedCalls,
        suppressedStalls - earlier.suppressedStalls,
        refusedCalls - earlier.refusedCalls,
        permits,
        debugger);
  }

  /** Where a recording has loops but lost its agent event. */
  public static final AgentFact UNKNOWN =
      new AgentFact(
          null,
          0,
          "",
          List.of(),
          List.of(),
          20_000_000L,
          1_000_000L,
          0,
          0,
          0,
          0,
          0,
          Permits.NONE,
          false);
}
