/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static dev.holter.cli.diagnose.MadeProcess.APP;
import static dev.holter.cli.diagnose.MadeProcess.MS;
import static dev.holter.cli.diagnose.MadeProcess.START_UP;
import static dev.holter.cli.diagnose.MadeProcess.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.Profile;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Fingerprint;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

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

  @ParameterizedTest
  @CsvSource({"60, 55, HEALTHY", "2200, 2100, STALLED"})
  void verdict_oneSampleAsTheJvmStarts_isAGuessUnlessMuchCpuWasMeasured(
      long ms, long cpuMs, Verdict expected) {
    made.turns(1, ms);
    made.stalls.add(made.computing(START_UP, ms, cpuMs));
    made.sample(1, 20, "com.acme.App.compute(App.java:3)");

    assertThat(made.report().verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1000, HEALTHY", "60000, STALLED"})
  void verdict_oneSampleOfALock_isAGuessAsTheJvmStarts(long startMs, Verdict expected) {
    made.turns(1, 60);
    made.stalls.add(made.computing(startMs * MS, 60, 1));
    made.sample(1, 20, "BLOCKED", "com.acme.App.compute(App.java:3)");

    assertThat(made.report().verdict()).isEqualTo(expected);
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
    made.sample(1, 25, "com.acme.Lexer.next(L.java:1)\ncom.acme.App.serve(App.java:9)");
    made.sample(1, 75, "com.acme.Parser.parse(P.java:1)\ncom.acme.App.serve(App.java:9)");

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
