/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.fact.AgentFact;
import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ControlFact;
import dev.holter.cli.model.fact.Frame;
import dev.holter.cli.model.fact.JvmFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.model.fact.TotalFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static final long MS = 1_000_000;
  private static final long STEADY = 60_000 * MS;
  private static final List<Frame> APP =
      Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.serve(App.java:9)");
  private static final List<Frame> CLINIT =
      Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.<clinit>(App.java:2)");

  private final List<StallFact> stalls = new ArrayList<>();
  private final List<CallFact> calls = new ArrayList<>();
  private final List<TotalFact> totals = new ArrayList<>();
  private final List<SpanFact> spans = new ArrayList<>();
  private final Map<Long, BeatFact> beats = new HashMap<>();
  private String jvm = "OpenJDK (25.0.3+9)";

  @Test
  void verdict_noTurn_isInsufficient() {
    assertThat(report().verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
  }

  @Test
  void verdict_turnsAlone_isHealthy() {
    turns(1, 2, 3);

    Report r = report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.loops().get(0).turns()).isEqualTo(3);
    assertThat(r.findings()).isEmpty();
  }

  @Test
  void verdict_stallInGuardedCall_isStalledWithOneFinding() {
    turns(1, 100);
    guarded(STEADY, 100, "file.read", 90);

    Report r = report();

    assertThat(r.verdict()).isEqualTo(Verdict.STALLED);
    Finding f = r.findings().get(0);
    assertThat(r.findings()).hasSize(1);
    assertThat(f.severity()).isEqualTo(Severity.ERROR);
    assertThat(f.rule()).isEqualTo("file.read");
    assertThat(f.source()).isEqualTo("com.acme.App#serve");
    assertThat(f.artifact()).isEqualTo("acme-1.2.jar");
    assertThat(f.stalls()).isEqualTo(1);
    assertThat(f.stallMs()).isEqualTo(100);
    assertThat(r.stalls().get(0).finding()).isEqualTo(f.id());
    assertThat(r.summary()).contains("file.read").contains("com.acme.App#serve");
  }

  @Test
  void verdict_callBelowStall_isBlocking() {
    turns(1, 5);
    call(STEADY, 1, "file.read", 4, APP);
    total("file.read", 1, 4, 1);

    Report r = report();

    assertThat(r.verdict()).isEqualTo(Verdict.BLOCKING);
    assertThat(r.findings()).extracting(Finding::severity).containsExactly(Severity.WARN);
  }

  @Test
  void verdict_gcAlone_isHealthyButDisturbed() {
    turns(1, 100);
    stalls.add(stall(STEADY, 100, 0, null));
    spans.add(new SpanFact(SpanFact.Kind.GC, 0, STEADY, STEADY + 90 * MS, "", null, List.of()));

    Report r = report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.process().disturbed()).isTrue();
    assertThat(r.findings()).isEmpty();
    assertThat(r.loops().get(0).gap().maxMs()).isEqualTo(100);
    assertThat(r.loops().get(0).gap().ownMaxMs()).isLessThan(20);
  }

  @Test
  void classInit_startUp_isNoFinding() {
    turns(1, 100);
    stalls.add(stall(1000 * MS, 100, 0, null));

    Report r = report();

    assertThat(r.stalls().get(0).cause()).isEqualTo(Cause.CLASS_INIT);
    assertThat(r.stalls().get(0).lifePhase()).isEqualTo(LifePhase.START_UP);
    assertThat(r.findings()).isEmpty();
    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void firstUse_startUp_isInformation() {
    turns(1, 5);
    call(1000 * MS, 1, "file.read", 4, CLINIT);
    total("file.read", 1, 4, 1);

    Report r = report();

    assertThat(r.blockingCalls().get(0).firstUse()).isTrue();
    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
  }

  @Test
  void guardedCall_startUp_countsAllTheSame() {
    turns(1, 5);
    call(1000 * MS, 1, "file.read", 4, APP);
    total("file.read", 1, 4, 1);

    assertThat(report().verdict()).isEqualTo(Verdict.BLOCKING);
  }

  @Test
  void count_everyCallRecorded_isExact() {
    turns(1);
    call(STEADY, 1, "file.read", 4, APP);
    call(STEADY, 2, "file.read", 4, APP);
    total("file.read", 2, 8, 2);

    BlockingCall c = report().blockingCalls().get(0);

    assertThat(c.count()).isEqualTo(2);
    assertThat(c.countExact()).isTrue();
    assertThat(c.totalMs()).isEqualTo(8);
  }

  @Test
  void count_someCallsSuppressed_isEstimatedAndTotalsStayExact() {
    turns(1);
    call(STEADY, 1, "file.read", 4, APP);
    call(STEADY, 2, "file.read", 4, APP);
    call(STEADY, 3, "file.read", 4, APP);
    call(STEADY, 4, "file.read", 4, Frame.parse("com.acme.Other.serve(Other.java:1)"));
    total("file.read", 400, 100, 4);

    Report r = report();

    assertThat(r.blockingCalls()).extracting(BlockingCall::count).containsExactly(300L, 100L);
    assertThat(r.blockingCalls()).noneMatch(BlockingCall::countExact);
    assertThat(r.totals()).singleElement().satisfies(t -> assertThat(t.count()).isEqualTo(400));
    assertThat(r.loops().get(0).blockingCalls()).isEqualTo(400);
  }

  @Test
  void count_noCallRecorded_isStillShown() {
    turns(1);
    total("file.metadata", 12, 3, 0);

    Report r = report();

    assertThat(r.blockingCalls().get(0).count()).isEqualTo(12);
    assertThat(r.blockingCalls().get(0).source()).isNull();
    assertThat(r.verdict()).isEqualTo(Verdict.BLOCKING);
  }

  @Test
  void classLoad_totals_areNoBlockingCall() {
    turns(1);
    total("class.load", 12, 3, 0);

    Report r = report();

    assertThat(r.blockingCalls()).isEmpty();
    assertThat(r.totals()).isEmpty();
    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void sleep_nativeOnTheJdk_isTakenFromItsEvent() {
    jvm = "OpenJDK (17.0.15+6)";
    turns(1, 200);
    stalls.add(stall(STEADY, 200, 0, null));
    spans.add(
        new SpanFact(SpanFact.Kind.SLEEP, 5, STEADY + MS, STEADY + 199 * MS, null, null, APP));

    Report r = report();

    assertThat(r.stalls().get(0).cause()).isEqualTo(Cause.BLOCKING_CALL);
    assertThat(r.stalls().get(0).confidence()).isEqualTo(Confidence.PROVEN);
    assertThat(r.blockingCalls().get(0).rule()).isEqualTo("thread.sleep");
    assertThat(r.blockingCalls().get(0).stallMs()).isEqualTo(200);
    assertThat(r.totals().get(0).exact()).isFalse();
  }

  @Test
  void fingerprint_newVersionLineAndLambda_staysTheSame() {
    Fingerprint a = fingerprint("com.acme.App.lambda$serve$0(App.java:9)", "acme-core-1.2.jar");
    Fingerprint b =
        fingerprint("com.acme.App.lambda$serve$7(App.java:99)", "acme-core-2.0-SNAPSHOT.jar");

    assertThat(a.id()).isEqualTo(b.id()).hasSize(12);
  }

  @Test
  void loop_unknownToRecording_isStillListed() {
    stalls.add(stall(STEADY, 100, 0, null));

    assertThat(report().loops()).singleElement().satisfies(l -> assertThat(l.stalls()).isOne());
  }

  private static Fingerprint fingerprint(String frame, String jar) {
    Source source = SourceFinder.find(Frame.parse(frame), Plumbing.of("nio")).orElseThrow();
    return Fingerprint.of("cpu", source, jar, false);
  }

  private void turns(long... ms) {
    Histogram h = new Histogram(2);
    long max = 0;
    for (long m : ms) {
      h.recordValue(m * MS);
      max = Math.max(max, m * MS);
    }
    beats.put(1L, new BeatFact(ms.length, 0, max, max, max, h, 0, new Histogram(2)));
  }

  private void guarded(long start, long ms, String rule, long guardedMs) {
    stalls.add(stall(start, ms, guardedMs, rule));
    call(start, stalls.size(), rule, guardedMs, APP);
    total(rule, 1, guardedMs, 1);
  }

  private void call(long start, long turn, String rule, long ms, List<Frame> stack) {
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
            false,
            true));
  }

  private void total(String rule, long count, long ms, long reported) {
    totals.add(new TotalFact(1, rule, count, ms * MS, ms * MS, reported, true));
  }

  /** A stall with 30 class loads, which matter in a cold JVM alone. */
  private StallFact stall(long start, long ms, long guardedMs, String rule) {
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
        -1,
        -1,
        0,
        guardedMs * MS,
        rule,
        guardedMs * MS,
        30,
        0,
        0,
        0,
        0,
        0,
        null);
  }

  private Report report() {
    Histogram none = new Histogram(2);
    ProcessFact p =
        new ProcessFact(
            "here",
            42,
            new JvmFact("OpenJDK", jvm, 1, Long.MAX_VALUE),
            AgentFact.UNKNOWN,
            beats.isEmpty()
                ? Map.of()
                : Map.of(1L, new LoopFact(1, "worker-1", "nio", "nio", null, 5)),
            beats,
            stalls,
            Map.of(),
            calls,
            totals,
            Map.of(),
            spans,
            List.of(),
            new ControlFact(none, 0, 0, 0, 0),
            Map.of("com.acme.App", "acme-1.2.jar"),
            Map.of(),
            0);
    return Diagnosis.of(new RecordingFact(List.of("a.jfr"), 1, 2, List.of(p), List.of()));
  }
}
