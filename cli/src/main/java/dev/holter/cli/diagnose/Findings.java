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
    List<Finding> findings = new ArrayList<>();
    for (BlockingCall c : calls) {
      List<StallReport> caused = byFinding.remove(c.id());
      if (!c.permitted()) {
        findings.add(ofCalls(c, caused == null ? List.of() : caused));
      }
    }
    byFinding.forEach((id, caused) -> findings.add(ofStalls(id, caused)));
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

  private static Finding ofCalls(BlockingCall c, List<StallReport> stalls) {
    Severity severity =
        !c.own() ? Severity.INFO : stalls.isEmpty() ? Severity.WARN : Severity.ERROR;
    return new Finding(
        c.id(),
        severity,
        c.advice().title() + (c.firstUse() ? ", once, as a class was initialised" : ""),
        Cause.BLOCKING_CALL,
        stalls.isEmpty() ? Confidence.PROVEN : longest(stalls).confidence(),
        c.rule(),
        c.source(),
        c.line(),
        c.artifact(),
        c.offender(),
        c.detail(),
        c.loops(),
        c.count(),
        c.countExact(),
        c.totalMs(),
        c.maxMs(),
        stalls.size(),
        sum(stalls),
        stalls.isEmpty() ? 0 : longest(stalls).durationMs(),
        stalls.isEmpty() ? null : longest(stalls).explanation(),
        sourceFrame(c.stack(), c.source()),
        c.stack(),
        c.advice());
  }

  private static Finding ofStalls(String id, List<StallReport> stalls) {
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
        s.explanation(),
        sourceFrame(s.stack(), s.source()),
        s.stack(),
        advice);
  }

  private static StallReport longest(List<StallReport> stalls) {
    return stalls.stream().max(Comparator.comparingDouble(StallReport::durationMs)).orElseThrow();
  }

  private static double sum(List<StallReport> stalls) {
    return Math.round(1e3 * stalls.stream().mapToDouble(StallReport::durationMs).sum()) / 1e3;
  }

  /** The stack's line that is the source, so that a renderer can mark it. */
  private static String sourceFrame(List<String> stack, String source) {
    return stack.stream()
        .filter(f -> source != null && Source.names(f, source))
        .findFirst()
        .orElse(null);
  }
}
