/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.catalog.Permit;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.Profile;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.fact.AftermathFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Fingerprint;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static final long MS = 1_000_000;
  private static final long STEADY = 60_000 * MS;
  private static final long START_UP = 1_000 * MS;
  private static final List<Frame> APP =
      Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.serve(App.java:9)");
  private static final List<Frame> CLINIT =
      Frame.parse("java.io.FileInputStream.read(F.java:1)\ncom.acme.App.<clinit>(App.java:2)");

  private final MadeProcess made = new MadeProcess();

  @Test
  void verdict_noTurn_isInsufficient() {
    assertThat(made.report().verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
  }

  @Test
  void verdict_turnsAlone_isHealthy() {
    made.turns(1, 2, 3);

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.loops().get(0).turns()).isEqualTo(3);
    assertThat(r.findings()).isEmpty();
  }

  @Test
  void verdict_stallInGuardedCall_isStalledWithOneFinding() {
    made.turns(1, 100);
    made.guarded(STEADY, 100, "file.read", 90);

    Report r = made.report();

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
    made.turns(1, 5);
    made.call(STEADY, 1, "file.read", 4, APP);
    made.total("file.read", 1, 4, 1);

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.BLOCKING);
    assertThat(r.findings()).extracting(Finding::severity).containsExactly(Severity.WARN);
  }

  @Test
  void verdict_gcAlone_isHealthyButDisturbed() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));
    made.spans.add(
        new SpanFact(SpanFact.Kind.GC, 0, STEADY, STEADY + 90 * MS, "", null, List.of()));

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.process().disturbed()).isTrue();
    assertThat(r.findings()).isEmpty();
    assertThat(r.loops().get(0).gap().maxMs()).isEqualTo(100);
    assertThat(r.loops().get(0).gap().ownMaxMs()).isLessThan(20);
  }

  @Test
  void explanation_ofAnUnendedStall_saysThatTheRecordingEndedFirst() {
    unendedStallOfTurnOne();

    assertThat(made.report().stalls().get(0).explanation())
        .endsWith(" It had not ended when the recording did; it lasted longer.");
  }

  @Test
  void explanation_ofAnUnendedStallBeforeAnother_saysThatItsEndIsMissing() {
    unendedStallOfTurnOne();
    made.guarded(STEADY + 1_000 * MS, 100, "file.read", 90);

    assertThat(made.report().stalls().get(0).explanation())
        .endsWith(" Its end was not recorded; it lasted longer.");
  }

  private void unendedStallOfTurnOne() {
    made.turns(1, 100);
    made.sample(1, 40, "com.acme.App.serve(App.java:9)");
    SampleFact last = made.samples.get(1L).get(0);
    made.stalls.add(StallFact.unended(last, last.time() + 40 * MS, 5, 1));
  }

  @Test
  void classInit_startUp_isNoFinding() {
    made.turns(1, 100);
    made.stalls.add(made.stall(1000 * MS, 100, 0, null));

    Report r = made.report();

    assertThat(r.stalls().get(0).cause()).isEqualTo(Cause.CLASS_INIT);
    assertThat(r.stalls().get(0).lifePhase()).isEqualTo(LifePhase.START_UP);
    assertThat(r.findings()).isEmpty();
    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void firstUse_startUp_isInformation() {
    made.turns(1, 5);
    made.call(1000 * MS, 1, "file.read", 4, CLINIT);
    made.total("file.read", 1, 4, 1);

    Report r = made.report();

    assertThat(r.blockingCalls().get(0).firstUse()).isTrue();
    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
  }

  @Test
  void guardedCall_startUp_countsAllTheSame() {
    made.turns(1, 5);
    made.call(1000 * MS, 1, "file.read", 4, APP);
    made.total("file.read", 1, 4, 1);

    assertThat(made.report().verdict()).isEqualTo(Verdict.BLOCKING);
  }

  @Test
  void count_everyCallRecorded_isExact() {
    made.turns(1);
    made.call(STEADY, 1, "file.read", 4, APP);
    made.call(STEADY, 2, "file.read", 4, APP);
    made.total("file.read", 2, 8, 2);

    BlockingCall c = made.report().blockingCalls().get(0);

    assertThat(c.count()).isEqualTo(2);
    assertThat(c.countExact()).isTrue();
    assertThat(c.totalMs()).isEqualTo(8);
  }

  @Test
  void count_someCallsSuppressed_isEstimatedAndTotalsStayExact() {
    made.turns(1);
    made.call(STEADY, 1, "file.read", 4, APP);
    made.call(STEADY, 2, "file.read", 4, APP);
    made.call(STEADY, 3, "file.read", 4, APP);
    made.call(STEADY, 4, "file.read", 4, Frame.parse("com.acme.Other.serve(Other.java:1)"));
    made.total("file.read", 400, 100, 4);

    Report r = made.report();

    assertThat(r.blockingCalls()).extracting(BlockingCall::count).containsExactly(300L, 100L);
    assertThat(r.blockingCalls()).noneMatch(BlockingCall::countExact);
    assertThat(r.totals()).singleElement().satisfies(t -> assertThat(t.count()).isEqualTo(400));
    assertThat(r.loops().get(0).blockingCalls()).isEqualTo(400);
  }

  @Test
  void count_noCallRecorded_isStillShown() {
    made.turns(1);
    made.total("file.metadata", 12, 3, 0);

    Report r = made.report();

    assertThat(r.blockingCalls().get(0).count()).isEqualTo(12);
    assertThat(r.blockingCalls().get(0).source()).isNull();
    assertThat(r.verdict()).isEqualTo(Verdict.BLOCKING);
  }

  @Test
  void classLoad_totals_areNoBlockingCall() {
    made.turns(1);
    made.total("class.load", 12, 3, 0);

    Report r = made.report();

    assertThat(r.blockingCalls()).isEmpty();
    assertThat(r.totals()).isEmpty();
    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void sleep_nativeOnTheJdk_isTakenFromItsEvent() {
    made.jvm = "OpenJDK (17.0.15+6)";
    made.turns(1, 200);
    made.stalls.add(made.stall(STEADY, 200, 0, null));
    made.spans.add(
        new SpanFact(SpanFact.Kind.SLEEP, 5, STEADY + MS, STEADY + 199 * MS, null, null, APP));

    Report r = made.report();

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
    made.stalls.add(made.stall(STEADY, 100, 0, null));

    assertThat(made.report().loops())
        .singleElement()
        .satisfies(l -> assertThat(l.stalls()).isOne());
  }

  private static Fingerprint fingerprint(String frame, String jar) {
    Source source = SourceFinder.find(Frame.parse(frame), Plumbing.of("nio")).orElseThrow();
    return Fingerprint.of("cpu", source, jar, false);
  }

  @Test
  void permits_callTheyCover_isNoFindingAndTheUnusedIsTold() {
    made.turns(1, 5);
    made.call(STEADY, 1, "file.read", 4, APP);
    made.total("file.read", 1, 4, 1);
    made.permits(
        new Permit("file.*", "com.acme.App", "small", null),
        new Permit("dns.*", "com.acme.*", "never there", null),
        new Permit("file.read", "*", "over", LocalDate.parse("1969-01-01")));

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.findings()).isEmpty();
    assertThat(r.blockingCalls()).extracting(BlockingCall::permitted).containsExactly(true);
    assertThat(r.permits())
        .extracting(p -> p.reason() + " " + p.matched() + " " + p.expired())
        .containsExactly("small true false", "never there false false", "over false true");
  }

  @Test
  void permitted_callInAStallOfAnotherCause_excusesNothing() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));
    made.sample(1, 20, "com.acme.App.compute(App.java:3)");
    made.sample(1, 40, "com.acme.App.compute(App.java:3)");
    made.permittedCall(STEADY, 1, "file.read", 2);

    assertThat(made.report().verdict()).isNotEqualTo(Verdict.HEALTHY);
  }

  @Test
  void permitted_callThatHeldTheLoop_isNotTheLoopsOwn() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 90, "file.read"));
    made.permittedCall(STEADY, 1, "file.read", 90);

    assertThat(made.report().verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void permits_stallTheyCover_isNotTheLoopsOwn() {
    made.turns(1, 100);
    made.guarded(STEADY, 100, "file.read", 90);
    made.permits(new Permit("file.read", "com.acme.App#serve", "agreed", null));

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.permits().get(0).stalls()).isEqualTo(1);
  }

  @Test
  void benign_frameworksOwnWait_isNoFindingAndItsReasonIsTold() {
    made.turns(1, 5);
    made.call(
        STEADY,
        1,
        "random.bytes",
        2,
        Frame.parse(
            "java.security.SecureRandom.nextBytes(S.java:1)\n"
                + "sun.security.ssl.ClientHello.make(C.java:1)\ncom.acme.App.serve(App.java:9)"));
    made.total("random.bytes", 1, 2, 1);

    Report r = made.report();

    assertThat(r.findings()).isEmpty();
    assertThat(r.permits()).singleElement().matches(p -> p.shipped() && p.calls() == 1);
  }

  @Test
  void monitor_insideAStall_isACallOfItsOwnRuleAndTheCauseNamesTheOwner() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));
    made.monitor(STEADY, 95, APP);

    Report r = made.report();

    assertThat(r.stalls().get(0).cause()).isEqualTo(Cause.LOCK);
    assertThat(r.stalls().get(0).rule()).isEqualTo("lock.monitor");
    assertThat(r.stalls().get(0).confidence()).isEqualTo(Confidence.PROVEN);
    assertThat(r.stalls().get(0).explanation()).contains("\"writer\"");
    assertThat(r.blockingCalls())
        .singleElement()
        .matches(c -> c.rule().equals("lock.monitor") && c.detail().equals("com.acme.Cache"));
  }

  @Test
  void monitor_ofTheRecorderThatStarts_isNoFindingAndItsReasonIsTold() {
    made.turns(1, 100);
    made.stalls.add(made.stall(START_UP, 100, 0, null));
    made.monitor(
        START_UP,
        95,
        Frame.parse(
            "jdk.jfr.internal.MetadataRepository.register(M.java:1)\n"
                + "io.netty.buffer.AllocateChunkEvent.<clinit>(A.java)\n"
                + "io.netty.buffer.AdaptivePoolingAllocator.allocate(A.java:2)\n"
                + "com.acme.App.serve(App.java:9)"));

    Report r = made.report();

    assertThat(r.findings()).isEmpty();
    assertThat(r.permits()).singleElement().matches(p -> p.shipped() && p.stalls() == 1);
  }

  @Test
  void cause_measuredWait_isAWait() {
    made.turns(1, 100);
    made.guarded(STEADY, 100, "future.get", 90);

    assertThat(made.report().stalls().get(0).cause()).isEqualTo(Cause.WAIT);
  }

  @Test
  void gc_thatTheLoopAskedFor_isTheLoops() {
    made.turns(1, 100);
    made.guarded(STEADY, 100, "gc.explicit", 95);
    made.spans.add(
        new SpanFact(SpanFact.Kind.GC, 0, STEADY, STEADY + 90 * MS, "pause", null, List.of()));

    Report r = made.report();

    assertThat(r.stalls().get(0).cause()).isEqualTo(Cause.BLOCKING_CALL);
    assertThat(r.verdict()).isEqualTo(Verdict.STALLED);
  }

  @Test
  void firstUses_ofOneSource_areOneFindingOfInfo() {
    made.turns(1, 5);
    made.call(START_UP, 1, "file.read", 2, CLINIT);
    made.total("file.read", 1, 2, 1);
    made.call(START_UP, 1, "file.open", 1, CLINIT);
    made.total("file.open", 1, 1, 1);

    Report r = made.report();

    assertThat(r.blockingCalls()).hasSize(2).allMatch(BlockingCall::firstUse);
    assertThat(r.findings()).singleElement().matches(f -> f.severity() == Severity.INFO);
    assertThat(r.findings().get(0).totalMs()).isEqualTo(3);
    assertThat(r.findings().get(0).title()).contains("1 file.read", "1 file.open");
    assertThat(r.findings().get(0).marks()).containsExactly("class-init");
  }

  @Test
  void everydayWork_thatStallsNothing_isNoFinding() {
    made.turns(1, 5);
    made.call(STEADY, 1, "tls.handshake", 3, APP);
    made.total("tls.handshake", 1, 3, 1);

    Report r = made.report();

    assertThat(r.verdict()).isEqualTo(Verdict.HEALTHY);
    assertThat(r.findings()).isEmpty();
    assertThat(r.blockingCalls()).extracting(BlockingCall::everyday).containsExactly(true);
  }

  @Test
  void everydayWork_thatStallsALoop_isAFinding() {
    made.turns(1, 100);
    made.guarded(STEADY, 100, "tls.handshake", 95);

    Report r = made.report();

    assertThat(r.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
    assertThat(r.findings().get(0).stallShare()).isEqualTo(1);
  }

  @Test
  void stallShare_twoFindings_divideAllStallTime() {
    made.turns(1, 300);
    made.guarded(STEADY, 300, "file.read", 290);
    made.guarded(STEADY + 1000 * MS, 100, "dns.lookup", 95);
    made.aftermaths.put(1L, new AftermathFact(1, 4, 0));

    Report r = made.report();

    assertThat(r.findings()).extracting(Finding::stallShare).containsExactly(0.75, 0.25);
    assertThat(r.findings()).extracting(Finding::channelsWaiting).containsExactly(4L, 0L);
  }

  @Test
  void totals_ofEverydayRuleWithoutAnyEvent_areNoCall() {
    made.turns(1, 5);
    made.total("lock.park", 7, 1, 0);

    assertThat(made.report().blockingCalls()).isEmpty();
    assertThat(made.report().verdict()).isEqualTo(Verdict.HEALTHY);
  }

  @Test
  void pauses_stallsOfTwoLoopsInOneCollection_areToldOnce() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));
    made.stalls.add(onLoop(2, made.stall(STEADY + 10 * MS, 95, 0, null)));
    made.spans.add(
        new SpanFact(SpanFact.Kind.GC, 0, STEADY, STEADY + 98 * MS, "pause", null, List.of()));

    Report r = made.report();

    assertThat(r.stalls()).extracting(s -> s.cause()).containsOnly(Cause.GC);
    assertThat(r.process().pauses())
        .singleElement()
        .matches(p -> p.stalls() == 2 && p.loops().size() == 2 && p.durationMs() == 105);
    assertThat(r.summary()).contains("held up once");
    assertThat(r.findings()).isEmpty();
  }

  @Test
  void profile_samplesOfAStall_shareItsTimeBothWaysRound() {
    made.turns(1, 100);
    made.stalls.add(made.stall(STEADY, 100, 0, null));
    made.sample(1, 20, "com.acme.Lexer.next(L.java:1)\ncom.acme.App.serve(App.java:9)");
    made.sample(1, 40, "com.acme.Parser.parse(P.java:1)\ncom.acme.App.serve(App.java:9)");

    Report r = made.report();

    Profile.Tree cpu =
        r.profile().trees().stream().filter(t -> t.key().equals("cpu")).findFirst().orElseThrow();
    assertThat(cpu.totalMs()).isEqualTo(100);
    assertThat(cpu.topDown()).singleElement().matches(n -> n.frame().equals("com.acme.App.serve"));
    assertThat(cpu.topDown().get(0).children())
        .extracting(Profile.Node::ms)
        .containsExactly(50., 50.);
    assertThat(cpu.bottomUp())
        .extracting(Profile.Node::frame)
        .containsExactlyInAnyOrder("com.acme.Lexer.next", "com.acme.Parser.parse");
  }

  private static StallFact onLoop(long loop, StallFact s) {
    return new StallFact(
        s.id(),
        loop,
        s.turn(),
        6,
        s.start(),
        s.elapsed(),
        s.ended(),
        s.phase(),
        s.units(),
        s.longestUnit(),
        s.longestUnitClass(),
        s.cpu(),
        s.runDelay(),
        s.clockCovered(),
        s.guarded(),
        s.mainRule(),
        s.mainRuleTime(),
        s.classLoads(),
        s.classLoadTime(),
        s.samplesTaken(),
        s.samplesDropped(),
        s.samplesSuppressed(),
        s.processLate(),
        s.processRunDelay(),
        s.endedBy(),
        s.labels());
  }
}
