/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.gate.Judgement.Outcome;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Reports;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Limits NONE = new Limits(null, null, null);

  private static Outcome outcome(Report report, Limits limits) {
    return Gate.judge(report, limits).outcome();
  }

  @Test
  void judge_noLimitAndNothingFound_passes() {
    assertThat(outcome(Reports.healthy(), NONE)).isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_noLimitAndAStall_fails() {
    Judgement judgement = Gate.judge(Reports.stalled(), NONE);
    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.lines())
        .extracting(Judgement.Line::rule)
        .containsExactly("stalls", "blocking-calls");
  }

  @Test
  void judge_processHeldUp_passes() {
    assertThat(outcome(Reports.paused(), NONE)).isEqualTo(Outcome.PASS);
    assertThat(outcome(Reports.paused(), new Limits(100.0, null, 0))).isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_maxGap_comparesTheLoopsOwn() {
    assertThat(outcome(Reports.stalled(), new Limits(100.0, null, null))).isEqualTo(Outcome.FAIL);
    assertThat(outcome(Reports.stalled(), new Limits(312.0, null, null))).isEqualTo(Outcome.PASS);
    assertThat(
            Gate.judge(Reports.paused(), new Limits(100.0, null, null)).lines().get(0).evidence())
        .contains("left out: 1 stall");
  }

  @Test
  void judge_maxP99_comparesTheWorstLoop() {
    assertThat(outcome(Reports.stalled(), new Limits(null, 10.0, null))).isEqualTo(Outcome.FAIL);
    assertThat(outcome(Reports.healthy(), new Limits(null, 10.0, null))).isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_maxFindings_countsThem() {
    assertThat(outcome(Reports.stalled(), new Limits(null, null, 0))).isEqualTo(Outcome.FAIL);
    assertThat(outcome(Reports.stalled(), new Limits(null, null, 1))).isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_severalLimits_aLineForEach() {
    assertThat(Gate.judge(Reports.stalled(), new Limits(1.0, 1.0, 0)).lines()).hasSize(3);
  }

  @Test
  void judge_noLoopTurned_isInconclusive() {
    assertThat(outcome(Reports.noLoop(), NONE)).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(outcome(Reports.noLoop(), new Limits(1.0, null, 0))).isEqualTo(Outcome.INCONCLUSIVE);
  }
}
