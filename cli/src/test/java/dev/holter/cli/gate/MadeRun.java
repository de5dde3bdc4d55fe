/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Advice;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.gate.GateEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** A run made by hand, of one group of loops. */
final class MadeRun {

  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static final String LOOP = "worker-1";
  private static final Advice ADVICE = new Advice("Advice", "Do less.");

  final Histogram gaps = new Histogram(2);
  final Histogram control = new Histogram(2);
  final List<Finding> findings = new ArrayList<>();
  final List<BlockingCall> calls = new ArrayList<>();
  final List<StallReport> stalls = new ArrayList<>();
  final List<StallReport> early = new ArrayList<>();
  final List<PermitUse> permits = new ArrayList<>();
  List<String> disturbances = List.of();
  WireReport wire = WireReport.NONE;
  double thresholdMs = 20;
  LifePhase life = LifePhase.STEADY;
  String jvm = "OpenJDK 17";
  Integer processors = 2;
  String options = "stall=20ms";
  long units = 10_000;
  double longestMs = 5;
  long untold;
  double untoldMs;
  private final List<OneLoop> others = new ArrayList<>();

  MadeRun() {
    gaps.setAutoResize(true);
    control.setAutoResize(true);
  }

  static MadeRun healthy() {
    MadeRun run = new MadeRun();
    run.turns(1000, 2);
    return run;
  }

  /** One of whose turns some are long. */
  static MadeRun slow() {
    return new MadeRun().turns(1000, 2).turns(100, 15);
  }

  MadeRun turns(int count, double ms) {
    gaps.recordValueWithCount(Math.round(ms * 1e6), count);
    return this;
  }

  /** As of a process of which no heartbeat was left. */
  MadeRun noGaps() {
    gaps.reset();
    return this;
  }

  /** Another loop, which turned 1000 times. */
  MadeRun loop(String name, double ms) {
    Histogram its = new Histogram(2);
    its.setAutoResize(true);
    its.recordValueWithCount(Math.round(ms * 1e6), 1000);
    others.add(new OneLoop(name, 1.0, 1000, units, its, ms, /* leftOut= */ 0, 0, 0));
    return this;
  }

  /** One that never turned. */
  MadeRun idleLoop(String name) {
    others.add(new OneLoop(name, 1.0, 0, 0, new Histogram(2), 0, /* leftOut= */ 0, 0, 0));
    return this;
  }

  MadeRun disturbed() {
    disturbances = List.of("two hogs took the CPUs");
    return this;
  }

  /** A finding that only the time excuses at which its calls came. */
  MadeRun excused(String rule, String source) {
    String id = rule + "@" + source;
    findings.add(finding(id, rule, Cause.BLOCKING_CALL, source, 1, 0, Severity.INFO));
    return this;
  }

  /** A guarded call that stalled nothing. */
  MadeRun call(String rule, String source, long count) {
    String id = rule + "@" + source;
    calls.add(blockingCall(id, rule, source, count));
    findings.add(finding(id, rule, Cause.BLOCKING_CALL, source, count, 0, Severity.WARN));
    return this;
  }

  /** One of the same finding as calls of another rule. */
  MadeRun callBeside(String of, String rule, String source) {
    calls.add(blockingCall(of + "@" + source, rule, source, 1));
    return this;
  }

  private static BlockingCall blockingCall(String finding, String rule, String source, long count) {
    return new BlockingCall(
        rule + "@" + source,
        rule,
        "x#y",
        null,
        List.of(LOOP),
        source,
        12,
        "app-1.0.jar",
        "x#y",
        false,
        count,
        true,
        count,
        1,
        0,
        0,
        false,
        LifePhase.STEADY,
        false,
        0,
        List.of(),
        finding,
        Map.of(),
        List.of(),
        ADVICE,
        null);
  }

  /** A stall of which samples alone tell the cause. */
  MadeRun stall(Cause cause, String source, double ms) {
    return stall(cause, source, ms, null, null);
  }

  MadeRun stall(Cause cause, String source, double ms, Double cpuMs, Double runDelayMs) {
    String id = cause.id() + "@" + source;
    stalls.add(
        new StallReport(
            "s" + stalls.size(),
            LOOP,
            "1",
            Map.of(),
            "io",
            "2026-11-21T00:00:00Z",
            ms,
            true,
            life,
            1,
            null,
            cause,
            Confidence.SAMPLED,
            "",
            null,
            null,
            source,
            12,
            "app-1.0.jar",
            cpuMs,
            runDelayMs,
            null,
            null,
            null,
            3,
            false,
            false,
            id,
            List.of(),
            null));
    findings.add(finding(id, null, cause, source, 1, 1, Severity.ERROR));
    longestMs = Math.max(longestMs, ms);
    gaps.recordValue(Math.round(ms * 1e6));
    return this;
  }

  /** One that only the moment excuses, at which it came. */
  MadeRun early(Cause cause, String source, double ms) {
    stall(cause, source, ms);
    early.add(stalls.remove(stalls.size() - 1));
    findings.remove(findings.size() - 1);
    return this;
  }

  private static Finding finding(
      String id, String rule, Cause cause, String source, long count, int stalls, Severity s) {
    String frame = source.replace('#', '.') + "(App.java:12)";
    return new Finding(
        id,
        s,
        "Title",
        cause,
        Confidence.PROVEN,
        rule,
        source,
        12,
        "app-1.0.jar",
        "x#y",
        null,
        List.of(LOOP),
        count,
        true,
        count,
        1,
        stalls,
        stalls * 30,
        30,
        0,
        0,
        List.of(),
        Map.of(),
        null,
        frame,
        List.of(frame),
        ADVICE,
        null);
  }

  Run run() {
    long turns = gaps.getTotalCount();
    List<OneLoop> loops = new ArrayList<>(others);
    if (turns > 0 || !stalls.isEmpty()) {
      loops.add(
          new OneLoop(
              LOOP, 1.0, turns, units, gaps, longestMs, /* leftOut= */ 0, untold, untoldMs));
    }
    return new Run(
        List.of("made.jfr"),
        new GateEnvironment(jvm, "test", processors, thresholdMs, options),
        DAY,
        disturbances,
        List.copyOf(findings),
        List.copyOf(calls),
        List.copyOf(stalls),
        List.copyOf(early),
        List.copyOf(permits),
        LoopGroup.of(loops),
        control,
        wire,
        "The run's summary.",
        Set.of(),
        List.of());
  }
}
