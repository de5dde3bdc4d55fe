/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.source.Names;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finding that was there before.
 *
 * @param what the rule, or the cause where there is none
 * @param artifact without its version
 * @param count the most calls in one run, or stalls where there is no rule
 * @param stalls the most in one run
 * @param runs in how many it was
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
    String accepted) {

  /** All findings of some runs, by fingerprint. */
  static Map<String, KnownFinding> of(List<Run> runs) {
    Map<String, KnownFinding> known = new TreeMap<>();
    for (Run r : runs) {
      Map<String, KnownFinding> its = new TreeMap<>();
      // those too that only the time excuses at which they came: they were there
      r.findings().forEach(f -> its.put(f.id(), of(f)));
      r.calls().forEach(c -> its.putIfAbsent(c.finding(), of(c)));
      its.forEach((id, f) -> known.merge(id, f, KnownFinding::and));
    }
    return known;
  }

  KnownFinding accepted(String reason) {
    return new KnownFinding(what, source, artifact, count, stalls, runs, reason);
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
        null);
  }
}
