/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.gate.Judgement.Line;
import dev.holter.cli.gate.Judgement.Outcome;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Holds a report against limits.
 *
 * <p>Time in which the process as a whole was held up, and cold class loading while it started,
 * count against no limit: a noisy machine must not fail a build.
 */
public final class Gate {

  private Gate() {}

  /** Judges; without any limit, a stall of a loop's own or a blocking call without permit fails. */
  public static Judgement judge(Report report, Limits limits) {
    List<Line> lines = new ArrayList<>();
    if (report.verdict() == Verdict.INSUFFICIENT_DATA) {
      lines.add(
          new Line(Outcome.INCONCLUSIVE, "data", "a loop that turns", "none", report.summary()));
    } else if (limits.none()) {
      lines.add(stalls(report));
      lines.add(calls(report));
    } else {
      if (limits.maxGapMs() != null) {
        lines.add(gap(report, limits.maxGapMs()));
      }
      if (limits.maxP99Ms() != null) {
        lines.add(p99(report, limits.maxP99Ms()));
      }
      if (limits.maxFindings() != null) {
        lines.add(findings(report, limits.maxFindings()));
      }
    }
    return new Judgement(List.copyOf(lines));
  }

  private static Line stalls(Report report) {
    List<StallReport> own = report.stalls().stream().filter(StallReport::own).toList();
    String evidence =
        own.stream()
            .max(Comparator.comparingDouble(StallReport::durationMs))
            .map(s -> "longest " + Millis.text(s.durationMs()) + " on " + s.loop())
            .orElse("");
    return line(own.isEmpty(), "stalls", "0", Integer.toString(own.size()), evidence);
  }

  private static Line calls(Report report) {
    List<BlockingCall> own = report.blockingCalls().stream().filter(BlockingCall::own).toList();
    long count = own.stream().mapToLong(BlockingCall::count).sum();
    String evidence =
        own.stream()
            .max(Comparator.comparingDouble(BlockingCall::totalMs))
            .map(c -> c.rule() + " from " + c.source())
            .orElse("");
    return line(own.isEmpty(), "blocking-calls", "0", Long.toString(count), evidence);
  }

  private static Line gap(Report report, double limit) {
    LoopReport worst =
        report.loops().stream()
            .max(Comparator.comparingDouble(l -> l.gap().ownMaxMs()))
            .orElseThrow();
    double value = worst.gap().ownMaxMs();
    int leftOut = report.loops().stream().mapToInt(l -> l.gap().leftOut()).sum();
    String evidence = "loop " + worst.name();
    if (leftOut > 0) {
      evidence += "; left out: " + Plural.of(leftOut, "stall") + " of the process or of start-up";
    }
    return line(value <= limit, "max-gap", Millis.text(limit), Millis.text(value), evidence);
  }

  private static Line p99(Report report, double limit) {
    LoopReport worst =
        report.loops().stream().max(Comparator.comparingDouble(l -> l.gap().p99Ms())).orElseThrow();
    double value = worst.gap().p99Ms();
    String evidence = "loop " + worst.name() + ", " + Plural.of(worst.turns(), "turn");
    return line(value <= limit, "max-p99", Millis.text(limit), Millis.text(value), evidence);
  }

  private static Line findings(Report report, int limit) {
    List<Finding> counted =
        report.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    String evidence = counted.isEmpty() ? "" : "worst: " + counted.get(0).title();
    return line(
        counted.size() <= limit,
        "max-findings",
        Integer.toString(limit),
        Integer.toString(counted.size()),
        evidence);
  }

  private static Line line(boolean kept, String rule, String limit, String value, String evidence) {
    return new Line(kept ? Outcome.PASS : Outcome.FAIL, rule, limit, value, evidence);
  }
}
