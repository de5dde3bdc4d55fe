/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.gate.GateEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/**
 * One run of the program, the unit of all comparisons; what is kept of it is small enough that many
 * can be held.
 *
 * @param day on which it was recorded: permits hold by it
 * @param disturbances what held the process up for so long that no time in it can be trusted
 * @param calls blocking calls that count, without permit
 * @param stalls of the loops' own
 * @param early stalls that only the moment excuses: the JVM was warming up
 * @param groups by name
 * @param control how late the agent's own beat was, in nanoseconds
 * @param summary of its report
 * @param rules of the catalog, or of one's own, that were called in it
 * @param notes what could not be read of it, and what it could not see
 */
public record Run(
    List<String> files,
    GateEnvironment environment,
    LocalDate day,
    List<String> disturbances,
    List<Finding> findings,
    List<BlockingCall> calls,
    List<StallReport> stalls,
    List<StallReport> early,
    List<PermitUse> permits,
    Map<String, LoopGroup> groups,
    Histogram control,
    WireReport wire,
    String summary,
    Set<String> rules,
    List<String> notes) {

  Run with(List<Finding> otherFindings, List<BlockingCall> otherCalls, List<StallReport> others) {
    return new Run(
        files,
        environment,
        day,
        disturbances,
        otherFindings,
        otherCalls,
        others,
        early,
        permits,
        groups,
        control,
        wire,
        summary,
        rules,
        notes);
  }

  boolean disturbed() {
    return !disturbances.isEmpty();
  }

  double hours() {
    return groups.values().stream().mapToDouble(LoopGroup::hours).sum();
  }

  long turns() {
    return groups.values().stream().mapToLong(LoopGroup::turns).sum();
  }

  long units() {
    return groups.values().stream().mapToLong(LoopGroup::units).sum();
  }

  double stallMs() {
    return stalls.stream().mapToDouble(StallReport::durationMs).sum();
  }
}
