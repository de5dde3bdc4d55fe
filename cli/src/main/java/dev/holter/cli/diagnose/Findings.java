/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Advice;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.StallReport;
import dev.holter.source.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stalls and calls of one fingerprint as one thing to act on, worst first. */
final class Findings {

  private Findings() {}

  static List<Finding> of(List<StallReport> stalls, List<BlockingCall> calls) {
    Map<String, List<StallReport>> byFinding = new LinkedHashMap<>();
    for (StallReport s : stalls) {
      if (s.finding() != null && !s.permitted() && !coldClasses(s)) {
        byFinding.computeIfAbsent(s.finding(), id -> new ArrayList<>()).add(s);
      }
    }
    double stallTime = stalls.stream().mapToDouble(StallReport::durationMs).sum();
    Map<String, List<BlockingCall>> callsByFinding = new LinkedHashMap<>();
    for (BlockingCall c : calls) {
      if (!c.permitted() && !(c.everyday() && c.stalls() == 0)) {
        callsByFinding.computeIfAbsent(c.finding(), id -> new ArrayList<>()).add(c);
      }
    }
    List<Finding> findings = new ArrayList<>();
    callsByFinding.forEach(
        (id, of) -> {
          List<StallReport> caused = byFinding.remove(id);
          findings.add(ofCalls(id, of, caused == null ? List.of() : caused, stallTime));
        });
    byFinding.forEach((id, caused) -> findings.add(ofStalls(id, caused, stallTime)));
    findings.sort(
        Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparingDouble(Finding::stallMs).reversed())
            .thenComparing(Comparator.comparingDouble(Finding::totalMs).reversed())
            .thenComparing(Finding::id));
    return List.copyOf(findings);
  }

  /** What class loading costs a cold JVM is said apart and is nothing to act on. */
  private static boolean coldClasses(StallReport s) {
    return s.cause() == Cause.CLASS_INIT && s.lifePhase() != LifePhase.STEADY;
  }

  /** The calls of a finding are of one rule, or the first uses of one source. */
  private static Finding ofCalls(
      String id, List<BlockingCall> calls, List<StallReport> stalls, double stallTime) {
    BlockingCall c =
        calls.stream().max(Comparator.comparingDouble(BlockingCall::totalMs)).orElseThrow();
    Severity severity =
        calls.stream().noneMatch(BlockingCall::own)
            ? Severity.INFO
            : stalls.isEmpty() && c.refused() == 0 ? Severity.WARN : Severity.ERROR;
    return new Finding(
        id,
        severity,
        c.firstUse() ? firstUse(calls) : c.advice().title(),
        RuleCause.of(c.rule()),
        stalls.isEmpty() ? Confidence.PROVEN : longest(stalls).confidence(),
        c.rule(),
        c.source(),
        c.line(),
        c.artifact(),
        c.offender(),
        c.detail(),
        calls.stream().flatMap(x -> x.loops().stream()).distinct().sorted().toList(),
        calls.stream().mapToLong(BlockingCall::count).sum(),
        calls.stream().allMatch(BlockingCall::countExact),
        round(calls.stream().mapToDouble(BlockingCall::totalMs).sum()),
        calls.stream().mapToDouble(BlockingCall::maxMs).max().orElse(0),
        stalls.size(),
        sum(stalls),
        stalls.isEmpty() ? 0 : longest(stalls).durationMs(),
        share(stalls, stallTime),
        waiting(stalls),
        c.marks(),
        stalls.isEmpty() ? c.labels() : longest(stalls).labels(),
        stalls.isEmpty() ? null : longest(stalls).explanation(),
        sourceFrame(c.stack(), c.source()),
        c.stack(),
        c.advice(),
        calls.size() == 1 ? c.p99Ms() : null);
  }

  private static String firstUse(List<BlockingCall> calls) {
    return "Blocking calls as a class was first used: "
        + calls.stream().map(c -> c.count() + " " + c.rule()).collect(Collectors.joining(", "));
  }

  private static Finding ofStalls(String id, List<StallReport> stalls, double stallTime) {
    StallReport s = longest(stalls);
    Advice advice = AdviceCatalog.of(s.rule(), s.cause().id());
    return new Finding(
        id,
        stalls.stream().noneMatch(StallReport::own)
            ? Severity.INFO
            : s.cause() == Cause.UNKNOWN ? Severity.WARN : Severity.ERROR,
        advice.title(),
        s.cause(),
        s.confidence(),
        s.rule(),
        s.source(),
        s.line(),
        s.artifact(),
        null,
        s.detail(),
        stalls.stream().map(StallReport::loop).distinct().sorted().toList(),
        stalls.size(),
        /* countExact= */ true,
        sum(stalls),
        s.durationMs(),
        stalls.size(),
        sum(stalls),
        s.durationMs(),
        share(stalls, stallTime),
        waiting(stalls),
        List.of(),
        s.labels(),
        s.explanation(),
        sourceFrame(s.stack(), s.source()),
        s.stack(),
        advice,
        Percentiles.p99(stalls.stream().map(StallReport::durationMs).toList()));
  }

  private static StallReport longest(List<StallReport> stalls) {
    return stalls.stream().max(Comparator.comparingDouble(StallReport::durationMs)).orElseThrow();
  }

  private static double sum(List<StallReport> stalls) {
    return round(stalls.stream().mapToDouble(StallReport::durationMs).sum());
  }

  private static double share(List<StallReport> stalls, double stallTime) {
    return stallTime == 0 ? 0 : round(sum(stalls) / stallTime);
  }

  /** Channels that had something to read as the stalls ended, and had waited for it. */
  private static long waiting(List<StallReport> stalls) {
    return stalls.stream()
        .filter(s -> s.readyAfter() != null)
        .mapToLong(StallReport::readyAfter)
        .sum();
  }

  private static double round(double value) {
    return Math.round(1e3 * value) / 1e3;
  }

  /** The stack's line that is the source, so that a renderer can mark it. */
  private static String sourceFrame(List<String> stack, String source) {
    return stack.stream()
        .filter(f -> source != null && Source.names(f, source))
        .findFirst()
        .orElse(null);
  }
}
