/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.StallReport;
import dev.holter.source.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A finding that was there before.
 *
 * @param what the rule, or the cause where there is none
 * @param artifact without its version
 * @param count the most calls in one run, or stalls where there is no rule
 * @param stalls the most in one run
 * @param runs in how many it was
 * @param early whether it came only while the JVM warmed up, which excuses no more than it was;
 *     else null
 * @param accepted when and why it was let in later; null for one that was there from the beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnownFinding(
    String what,
    String source,
    String artifact,
    long count,
    int stalls,
    int runs,
    Boolean early,
    String accepted) {

  /** All findings of some runs, by fingerprint. */
  static Map<String, KnownFinding> of(List<Run> runs) {
    Map<String, KnownFinding> known = new TreeMap<>();
    for (Run r : runs) {
      Map<String, KnownFinding> its = new TreeMap<>();
      // those too that only the time excuses at which they came: they were there
      r.findings().forEach(f -> its.put(f.id(), of(f)));
      r.calls().forEach(c -> its.putIfAbsent(c.finding(), of(c)));
      Map<String, List<StallReport>> early =
          r.early().stream().collect(Collectors.groupingBy(StallReport::finding));
      early.forEach((id, stalls) -> its.putIfAbsent(id, ofEarly(stalls)));
      its.forEach((id, f) -> known.merge(id, f, KnownFinding::and));
    }
    return known;
  }

  KnownFinding accepted(String reason) {
    return new KnownFinding(what, source, artifact, count, stalls, runs, early, reason);
  }

  /** As it is now, and no more often than it was. */
  KnownFinding tightened(KnownFinding now, int inRuns) {
    return new KnownFinding(
        what,
        source,
        artifact,
        Math.min(count, now.count),
        Math.min(stalls, now.stalls),
        inRuns,
        early,
        accepted);
  }

  private KnownFinding and(KnownFinding other) {
    return new KnownFinding(
        what,
        source,
        artifact,
        Math.max(count, other.count),
        Math.max(stalls, other.stalls),
        runs + other.runs,
        early != null && other.early != null ? Boolean.TRUE : null,
        accepted);
  }

  private static KnownFinding of(Finding f) {
    return new KnownFinding(
        f.rule() == null ? f.cause().id() : f.rule(),
        f.source(),
        Names.artifactWithoutVersion(f.artifact()),
        f.count(),
        f.stalls(),
        1,
        f.severity() == Severity.INFO ? Boolean.TRUE : null,
        null);
  }

  private static KnownFinding ofEarly(List<StallReport> early) {
    StallReport s = early.get(0);
    return new KnownFinding(
        s.rule() == null ? s.cause().id() : s.rule(),
        s.source(),
        Names.artifactWithoutVersion(s.artifact()),
        early.size(),
        early.size(),
        1,
        Boolean.TRUE,
        null);
  }

  private static KnownFinding of(BlockingCall c) {
    return new KnownFinding(
        c.rule(),
        c.source(),
        Names.artifactWithoutVersion(c.artifact()),
        c.count(),
        c.stalls(),
        1,
        null,
        null);
  }
}
