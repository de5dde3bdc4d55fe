/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireRulesTest {

  private static final WireReport NONE = WireReport.NONE;

  private static Outcome judge(String rule, WireReport wire, boolean disturbed) {
    MadeRun run = disturbed ? MadeRun.healthy().disturbed() : MadeRun.healthy();
    run.wire = wire;
    return Gate.judge(
            List.of(run.run()),
            null,
            BudgetFile.parse("rules: [" + rule + "]", "holter.yaml"),
            Inconclusive.FAIL)
        .rules()
        .get(0)
        .outcome();
  }

  private static WireReport wire(Http2Report http2) {
    return new WireReport(
        List.of(),
        List.of(),
        0,
        0,
        List.of(),
        http2,
        NONE.sends(),
        NONE.webSocket(),
        NONE.connects());
  }

  private static Outcome drains(int omitted, Http2Report.Goaway... goaways) {
    return judge(
        "{rule: unfinished-drains}",
        wire(
            new Http2Report(
                Http2Report.NONE.sums(), List.of(), omitted, List.of(), List.of(goaways))),
        /* disturbed= */ false);
  }

  private static Outcome timeouts(String verdict, long unwritten) {
    WireReport.Timeout timeout =
        new WireReport.Timeout(
            "worker-1", "1", null, "reader-idle", "c", "t", 1, 1, verdict, "bytes", 1L, null, "");
    return judge(
        "{rule: false-timeouts}",
        new WireReport(
            List.of(),
            List.of(timeout),
            unwritten,
            0,
            List.of(),
            NONE.http2(),
            NONE.sends(),
            NONE.webSocket(),
            NONE.connects()),
        /* disturbed= */ false);
  }

  private static Outcome streams(long ended, long reset) {
    Http2Report.Sums sums =
        new Http2Report.Sums(1, 0, ended + reset, ended, reset, 0, 0, 0, 0, "ok");
    return judge(
        "{rule: abnormal-streams, limit: 1%}",
        wire(new Http2Report(sums, List.of(), 0, List.of(), List.of())), /* disturbed= */ false);
  }

  private static Outcome bunches(long bunched, boolean disturbed) {
    SendsReport none = SendsReport.NONE;
    return judge(
        "{rule: bunched-sends}",
        new WireReport(
            List.of(),
            List.of(),
            0,
            0,
            List.of(),
            NONE.http2(),
            new SendsReport(9, 9, 0, bunched, 0, none.lateBySegment(), List.of(), 0),
            NONE.webSocket(),
            NONE.connects()),
        disturbed);
  }

  private static Outcome drainOf(boolean closed, boolean completed) {
    Http2Report.Drain drain =
        new Http2Report.Drain("", 1, null, null, closed ? 3.0 : null, null, 9, completed);
    Http2Report.Connection c =
        new Http2Report.Connection(
            "1", 1, "loop", "2", "a", "server", closed, 9, 0, 1, 1, 1, 0, 0, 0, 1, null, null, 0,
            null, null, drain);
    return judge(
        "{rule: unfinished-drains}",
        wire(new Http2Report(Http2Report.NONE.sums(), List.of(c), 0, List.of(), List.of())),
        /* disturbed= */ false);
  }

  private static Http2Report.Goaway goaway(String connection, String phase) {
    return new Http2Report.Goaway(
        connection,
        "worker-1",
        "c",
        "local",
        phase,
        1,
        0,
        "NO_ERROR",
        "",
        0,
        "",
        null,
        null,
        List.of());
  }

  @Test
  void falseTimeouts_confirmed_failAndSuspectedCannotTell() {
    assertThat(timeouts("confirmed-false", 0)).isEqualTo(Outcome.FAIL);
    assertThat(timeouts("suspect-false", 0)).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(timeouts("genuine", 3)).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(timeouts("genuine", 0)).isEqualTo(Outcome.PASS);
  }

  @Test
  void abnormalStreams_overTheShare_fail() {
    assertThat(streams(98, 2)).isEqualTo(Outcome.FAIL);
    assertThat(streams(99, 1)).isEqualTo(Outcome.PASS);
  }

  @Test
  void bunchedSends_onACalmMachine_fail() {
    assertThat(bunches(1, /* disturbed= */ false)).isEqualTo(Outcome.FAIL);
    assertThat(bunches(1, /* disturbed= */ true)).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(bunches(0, /* disturbed= */ true)).isEqualTo(Outcome.PASS);
  }

  @Test
  void drains_cutOff_failAndOpenCannotTell() {
    assertThat(drainOf(/* closed= */ true, /* completed= */ false)).isEqualTo(Outcome.FAIL);
    assertThat(drainOf(/* closed= */ false, /* completed= */ false))
        .isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(drainOf(/* closed= */ true, /* completed= */ true)).isEqualTo(Outcome.PASS);
  }

  @Test
  void drains_connectionsThatAreNotListed_areNoneThatCompletedUnlessItIsSeen() {
    assertThat(drains(0)).isEqualTo(Outcome.PASS);
    assertThat(drains(3)).isEqualTo(Outcome.PASS);
    assertThat(drains(3, goaway("1", "first"), goaway("1", "final"))).isEqualTo(Outcome.PASS);
    assertThat(drains(3, goaway("1", "first"))).isEqualTo(Outcome.INCONCLUSIVE);
  }
}
