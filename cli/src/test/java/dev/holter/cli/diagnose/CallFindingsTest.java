/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static dev.holter.cli.diagnose.MadeProcess.APP;
import static dev.holter.cli.diagnose.MadeProcess.CLINIT;
import static dev.holter.cli.diagnose.MadeProcess.MS;
import static dev.holter.cli.diagnose.MadeProcess.START_UP;
import static dev.holter.cli.diagnose.MadeProcess.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.fact.AftermathFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.source.Frame;
import org.junit.jupiter.api.Test;

/** What is told of guarded calls: how many, how sure, and whether they matter. */
class CallFindingsTest {

  private final MadeProcess made = new MadeProcess();

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
}
