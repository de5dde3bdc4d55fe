/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.gate.GateEnvironment;
import dev.holter.cli.model.gate.GateSide;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What HEAD is compared with, be it from recordings or from a baseline file.
 *
 * @param findings by fingerprint
 * @param runs one by one, because they are what is sampled
 */
record Base(Map<String, KnownFinding> findings, List<RunNumbers> runs, GateSide side) {

  /** With all that permits may cover, as a baseline keeps it: they come and go. */
  static Base whole(List<Run> runs) {
    return of(runs, runs);
  }

  /**
   * All findings are known; what the budget's permits cover counts as little as it does in HEAD.
   */
  static Base of(List<Run> runs, Budget budget) {
    PermitSheet permits = new PermitSheet(budget.permits(), budget.file());
    return of(runs, runs.stream().map(permits::excuse).toList());
  }

  private static Base of(List<Run> known, List<Run> counted) {
    return new Base(
        KnownFinding.of(known),
        counted.stream().map(RunNumbers::of).toList(),
        SideSummary.of(counted));
  }

  boolean knows(String finding) {
    return findings.containsKey(finding);
  }

  /**
   * Whether stalls of that place were seen, not only as the JVM warmed up. Which cause samples give
   * them may change.
   */
  boolean stalls(StallReport s) {
    KnownFinding same = findings.get(s.finding());
    return same != null && same.early() == null
        || at(s).anyMatch(k -> k.early() == null && k.stalls() > 0);
  }

  /** The most stalls of that place in a run, while its JVM warmed up. */
  int early(StallReport s) {
    KnownFinding same = findings.get(s.finding());
    return Stream.concat(Stream.ofNullable(same), at(s))
        .filter(k -> k.early() != null)
        .mapToInt(KnownFinding::stalls)
        .max()
        .orElse(0);
  }

  private Stream<KnownFinding> at(StallReport s) {
    return findings.values().stream()
        .filter(k -> s.source() != null && s.source().equals(k.source()));
  }

  GateEnvironment environment() {
    return side.environment();
  }

  Stream<RunNumbers> calm() {
    return runs.stream().filter(r -> !r.disturbed());
  }
}
