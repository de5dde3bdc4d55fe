/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stall of 100 ms to hang evidence on; all times in milliseconds. */
final class EvidenceOf {

  static final long MS = 1_000_000;

  private final List<SampleFact> samples = new ArrayList<>();
  private final List<CallFact> calls = new ArrayList<>();
  private final List<SpanFact> spans = new ArrayList<>();
  private LifePhase life = LifePhase.STEADY;
  private long cpu = -1;
  private long runDelay = -1;
  private long covered;
  private long guarded;
  private String rule;
  private long classLoads;
  private long classLoadTime;
  private long late;
  private long units;
  private long longestUnit;
  private int dropped;
  private long throttled;
  private boolean together;
  private long processRunDelay = -1;
  private boolean starvedAround;
  private boolean ended = true;

  EvidenceOf starvedAround() {
    starvedAround = true;
    return this;
  }

  EvidenceOf sample(String state, String... frames) {
    samples.add(
        new SampleFact(
            1,
            1,
            1,
            0,
            0,
            state,
            Frame.parse(String.join("\n", frames)),
            "BLOCKED".equals(state) ? "com.acme.Cache@1" : null,
            "BLOCKED".equals(state)
                ? List.of(new OwnerFact("writer-1", "RUNNABLE", null, List.of()))
                : List.of(),
            false,
            null,
            0,
            Map.of()));
    return this;
  }

  /** Waits for a lock, so long after the stall began. */
  EvidenceOf sampleOfLock(long afterMs, String lock, String owner, String... frames) {
    samples.add(
        new SampleFact(
            1,
            1,
            1,
            0,
            afterMs * MS,
            "BLOCKED",
            Frame.parse(String.join("\n", frames)),
            lock,
            List.of(new OwnerFact(owner, "RUNNABLE", null, List.of())),
            false,
            null,
            0,
            Map.of()));
    return this;
  }

  /** Waits for an {@code int[]}, as the JVM locks classes with, whose owner is in a frame. */
  EvidenceOf sampleOfClassLock(String ownersFrame, String... frames) {
    samples.add(
        new SampleFact(
            1,
            1,
            1,
            0,
            0,
            "BLOCKED",
            Frame.parse(String.join("\n", frames)),
            "[I@75010084",
            List.of(new OwnerFact("loop-2", "RUNNABLE", null, Frame.parse(ownersFrame))),
            false,
            null,
            0,
            Map.of()));
    return this;
  }

  /** Was blocked, and no longer when its lock was asked for. */
  EvidenceOf sampleOfPassingLock(String... frames) {
    List<Frame> stack = Frame.parse(String.join("\n", frames));
    samples.add(
        new SampleFact(1, 1, 1, 0, 0, "BLOCKED", stack, null, List.of(), false, null, 0, Map.of()));
    return this;
  }

  EvidenceOf clocks(long cpuMs, long runDelayMs, long coveredMs) {
    cpu = cpuMs * MS;
    runDelay = runDelayMs < 0 ? -1 : runDelayMs * MS;
    covered = coveredMs * MS;
    return this;
  }

  EvidenceOf span(SpanFact.Kind kind, long fromMs, long toMs) {
    spans.add(new SpanFact(kind, 0, fromMs * MS, toMs * MS, "com.acme.Cache", null, List.of()));
    return this;
  }

  /** Most of it waiting for a monitor that a thread of such a name held. */
  EvidenceOf lockOf(String owner) {
    spans.add(
        new SpanFact(SpanFact.Kind.LOCK, 0, 5 * MS, 95 * MS, "com.acme.Cache", owner, List.of()));
    return this;
  }

  /** A safepoint that waits for threads. */
  EvidenceOf coming(long fromMs, long toMs) {
    spans.add(
        new SpanFact(
            SpanFact.Kind.SAFEPOINT, 0, fromMs * MS, toMs * MS, SpanFact.COMING, null, List.of()));
    return this;
  }

  EvidenceOf intArrayLock(long fromMs, long toMs) {
    spans.add(new SpanFact(SpanFact.Kind.LOCK, 0, fromMs * MS, toMs * MS, "[I", null, List.of()));
    return this;
  }

  /** A wait on an {@code int[]}, with these frames, until somebody ended it. */
  EvidenceOf intArrayWait(long fromMs, long toMs, String... frames) {
    List<Frame> stack = Frame.parse(String.join("\n", frames));
    spans.add(new SpanFact(SpanFact.Kind.WAIT, 0, fromMs * MS, toMs * MS, "[I", "warm-up", stack));
    return this;
  }

  EvidenceOf guarded(String mainRule, long ms) {
    rule = mainRule;
    guarded = ms * MS;
    return call(mainRule, ms);
  }

  /** Calls of which none left an event. */
  EvidenceOf unrecorded(String mainRule, long ms) {
    rule = mainRule;
    guarded = ms * MS;
    return this;
  }

  EvidenceOf call(String ofRule, long ms) {
    calls.add(
        new CallFact(
            1,
            1,
            ofRule,
            "java.io.FileInputStream#read",
            "/etc/hosts",
            0,
            ms * MS,
            Frame.parse("com.acme.App.read(App.java:1)"),
            false,
            false,
            true,
            Map.of()));
    return this;
  }

  EvidenceOf processRunDelay(long ms) {
    processRunDelay = ms * MS;
    return this;
  }

  EvidenceOf together() {
    together = true;
    return this;
  }

  EvidenceOf classLoads(long count, long ms) {
    classLoads = count;
    classLoadTime = ms * MS;
    return this;
  }

  EvidenceOf processLate(long ms) {
    late = ms * MS;
    return this;
  }

  EvidenceOf units(long count, long longestMs) {
    units = count;
    longestUnit = longestMs * MS;
    return this;
  }

  EvidenceOf throttled(long ms) {
    throttled = ms * MS;
    return this;
  }

  EvidenceOf dropped() {
    dropped = 1;
    return this;
  }

  EvidenceOf unended() {
    ended = false;
    return this;
  }

  EvidenceOf at(LifePhase phase) {
    life = phase;
    return this;
  }

  Evidence build() {
    StallFact stall =
        new StallFact(
            1,
            1,
            1,
            1,
            0,
            100 * MS,
            ended,
            "io",
            units,
            longestUnit,
            null,
            cpu,
            runDelay,
            covered,
            guarded,
            rule,
            guarded,
            classLoads,
            classLoadTime,
            samples.size(),
            dropped,
            0,
            late,
            processRunDelay,
            null,
            Map.of());
    return new Evidence(
        stall,
        life,
        new StallSamples(spread(stall.elapsed()), stall.elapsed(), Plumbing.of("nio")),
        calls,
        spans,
        throttled,
        20 * MS,
        together,
        processRunDelay,
        starvedAround);
  }

  /** Those that were taken at no time in particular, as regularly as can be. */
  private List<SampleFact> spread(long elapsed) {
    List<SampleFact> spread = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      SampleFact s = samples.get(i);
      long at = s.elapsed() > 0 ? s.elapsed() : (2 * i + 1) * elapsed / (2 * samples.size());
      spread.add(
          new SampleFact(
              s.stall(),
              s.loop(),
              s.turn(),
              s.time(),
              at,
              s.state(),
              s.stack(),
              s.lock(),
              s.owners(),
              s.deadlock(),
              s.unit(),
              s.units(),
              s.labels()));
    }
    return spread;
  }
}
