/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Permit;
import dev.holter.catalog.Permits;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.fact.AftermathFact;
import dev.holter.cli.model.fact.AgentFact;
import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ControlBeatFact;
import dev.holter.cli.model.fact.ControlFact;
import dev.holter.cli.model.fact.HistoryFact;
import dev.holter.cli.model.fact.JvmFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.TotalFact;
import dev.holter.cli.model.fact.WindowFact;
import dev.holter.cli.model.fact.WireFact;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The facts of one process with one loop, made by hand. */
final class MadeProcess {

  static final long MS = 1_000_000;

  /** A moment when the JVM has long been warm, and one when it has not. */
  static final long STEADY = 60_000 * MS;

  static final long START_UP = 1_000 * MS;

  static final List<Frame> APP =
      Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.serve(App.java:9)");
  static final List<Frame> CLINIT =
      Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.<clinit>(App.java:2)");

  final List<StallFact> stalls = new ArrayList<>();
  final List<CallFact> calls = new ArrayList<>();
  final List<TotalFact> totals = new ArrayList<>();
  final List<SpanFact> spans = new ArrayList<>();
  final List<ControlBeatFact> controlBeats = new ArrayList<>();
  final Map<Long, BeatFact> beats = new HashMap<>();
  final Map<Long, List<SampleFact>> samples = new HashMap<>();
  final Map<Long, AftermathFact> aftermaths = new HashMap<>();
  Map<String, String> labels = Map.of();
  Map<String, String> sampleLabels = Map.of();
  String jvm = "OpenJDK (25.0.3+9)";
  AgentFact agent = AgentFact.UNKNOWN;
  WireFact wire = WireFact.NONE;

  void turns(long... ms) {
    untold(0, 0, ms);
  }

  /** Turns of which some were stalls that left no event. */
  void untold(long stalls, long time, long... ms) {
    Histogram h = new Histogram(2);
    long max = 0;
    for (long m : ms) {
      h.recordValue(m * MS);
      max = Math.max(max, m * MS);
    }
    beats.put(
        1L,
        new BeatFact(ms.length, 0, max, max, 0, max, stalls, time * MS, h, 0, new Histogram(2)));
  }

  void guarded(long start, long ms, String rule, long guardedMs) {
    stalls.add(stall(start, ms, guardedMs, rule));
    call(start, stalls.size(), rule, guardedMs, APP);
    total(rule, 1, guardedMs, 1);
  }

  void call(long start, long turn, String rule, long ms, List<Frame> stack) {
    call(start, turn, rule, ms, stack, /* permitted= */ false);
  }

  /** One that the agent let pass. */
  void permittedCall(long start, long turn, String rule, long ms) {
    call(start, turn, rule, ms, APP, /* permitted= */ true);
  }

  private void call(
      long start, long turn, String rule, long ms, List<Frame> stack, boolean permitted) {
    calls.add(
        new CallFact(
            1,
            turn,
            rule,
            "java.io.FileInputStream#read",
            "/x",
            start,
            ms * MS,
            stack,
            permitted,
            false,
            true,
            labels));
  }

  void total(String rule, long count, long ms, long reported) {
    totals.add(new TotalFact(1, rule, count, ms * MS, ms * MS, reported, true));
  }

  /** A stall with 30 class loads, which matter in a cold JVM alone. */
  StallFact stall(long start, long ms, long guardedMs, String rule) {
    return stall(start, ms, guardedMs, rule, /* cpu= */ -1, /* covered= */ 0, /* loads= */ 30);
  }

  /** One in which the thread's clocks measured so much CPU time, and no class came. */
  StallFact computing(long start, long ms, long cpuMs) {
    return stall(start, ms, 0, null, cpuMs * MS, ms * MS, /* loads= */ 0);
  }

  private StallFact stall(
      long start, long ms, long guardedMs, String rule, long cpu, long covered, long loads) {
    long id = stalls.size() + 1;
    return new StallFact(
        id,
        1,
        id,
        5,
        start,
        ms * MS,
        true,
        "io",
        1,
        0,
        null,
        cpu,
        cpu < 0 ? -1 : 0,
        covered,
        guardedMs * MS,
        rule,
        guardedMs * MS,
        loads,
        0,
        0,
        0,
        0,
        0,
        -1,
        null,
        labels);
  }

  /** The agent ran with these permits. */
  void permits(Permit... permits) {
    agent =
        new AgentFact(
            "1",
            1,
            "",
            List.of(),
            List.of(),
            20 * MS,
            MS,
            0,
            0,
            0,
            0,
            0,
            new Permits(List.of(permits)),
            false);
  }

  /** The loop's thread waited for a monitor. */
  void monitor(long start, long ms, List<Frame> stack) {
    spans.add(
        new SpanFact(
            SpanFact.Kind.LOCK, 5, start, start + ms * MS, "com.acme.Cache", "writer", stack));
  }

  /** The watchdog took a stack of a running thread. */
  void sample(long stall, long elapsedMs, String frames) {
    sample(stall, elapsedMs, "RUNNABLE", frames);
  }

  void sample(long stall, long elapsedMs, String state, String frames) {
    samples
        .computeIfAbsent(stall, id -> new ArrayList<>())
        .add(
            new SampleFact(
                stall,
                1,
                stall,
                0,
                elapsedMs * MS,
                state,
                Frame.parse(frames),
                null,
                List.of(),
                false,
                null,
                0,
                sampleLabels));
  }

  Report report() {
    return Diagnosis.of(
        new RecordingFact(List.of("a.jfr"), 1, 2, List.of(process()), List.of(), WindowFact.ALL));
  }

  ProcessFact process() {
    return new ProcessFact(
        "here",
        42,
        new JvmFact("OpenJDK", jvm, 2, 1, Long.MAX_VALUE),
        agent,
        beats.isEmpty() ? Map.of() : Map.of(1L, new LoopFact(1, "worker-1", "nio", "nio", null, 5)),
        beats,
        stalls,
        samples,
        calls,
        totals,
        aftermaths,
        spans,
        controlBeats,
        new ControlFact(new Histogram(2), 0, 0, 0, 0, 0),
        HistoryFact.empty(),
        wire,
        Map.of("com.acme.App", "acme-1.2.jar"),
        Map.of(),
        0);
  }
}
