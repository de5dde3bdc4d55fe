/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static dev.holter.cli.gate.Judged.judge;
import static dev.holter.cli.gate.Judged.only;
import static dev.holter.cli.gate.Judged.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What HEAD has and BASE had not. */
class NewFindingsTest {

  private static final String APP = "com.acme.App#serve";

  @Test
  void newCalls_oneOnADisturbedRun_fails() {
    MadeRun head = MadeRun.healthy().disturbed().call("dns.lookup", APP, 1);

    GateAnswer a = judge(MadeRun.healthy(), Budget.relative(), head);

    assertThat(a.exitCode()).isEqualTo(1);
    assertThat(a.findings().get(0).known()).isFalse();
    assertThat(a.findings().get(0).rules()).containsExactly("new-calls");
  }

  @Test
  void newCalls_knownOnes_pass() {
    MadeRun head = MadeRun.healthy().call("dns.lookup", APP, 3);

    assertThat(judge(head, Budget.relative(), head).exitCode()).isZero();
  }

  @Test
  void newCalls_oneThatCameWhileTheBaseStarted_passes() {
    MadeRun base = MadeRun.healthy().excused("file.read", APP);
    MadeRun head = MadeRun.healthy().call("file.read", APP, 1);

    assertThat(judge(base, Budget.relative(), head).exitCode()).isZero();
  }

  @Test
  void newStalls_shorterThanTheBaseCouldSee_pass() {
    MadeRun head = MadeRun.healthy();
    head.thresholdMs = 10;
    for (int i = 0; i < 12; i++) {
      head.stall(Cause.CPU, APP, 12);
    }
    assertThat(only(judge(MadeRun.healthy(), rules("- rule: new-stalls"), head)).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void newStalls_oneThatSamplesTellOf_cannotTell() {
    MadeRun once = MadeRun.healthy().stall(Cause.CPU, APP, 40);

    assertThat(judge(MadeRun.healthy(), Budget.relative(), once).exitCode()).isEqualTo(3);
  }

  @Test
  void newStalls_veryOftenInOneRun_fails() {
    MadeRun often = MadeRun.healthy();
    for (int i = 0; i < 12; i++) {
      often.stall(Cause.CPU, APP, 40);
    }

    assertThat(judge(MadeRun.healthy(), Budget.relative(), often).exitCode()).isEqualTo(1);
    assertThat(judge(MadeRun.healthy(), Budget.relative(), often.disturbed()).exitCode())
        .isEqualTo(3);
  }

  @Test
  void newStalls_onceInEachOfFourRuns_fails() {
    Run without = MadeRun.healthy().run();
    Run with = MadeRun.healthy().stall(Cause.CPU, APP, 40).run();
    Against base = Against.runs(List.of(without, without, without, without), Budget.relative());

    assertThat(
            Gate.judge(List.of(with, with, with, with), base, Budget.relative(), Inconclusive.FAIL)
                .exitCode())
        .isEqualTo(1);
    assertThat(
            Gate.judge(
                    List.of(with, with, without, without),
                    base,
                    Budget.relative(),
                    Inconclusive.FAIL)
                .exitCode())
        .isEqualTo(3);
  }

  @Test
  void newStalls_onceButComputedThroughout_fails() {
    MadeRun run = MadeRun.healthy().stall(Cause.CPU, APP, 60, 55.0, 1.0);

    assertThat(judge(MadeRun.healthy(), Budget.relative(), run).exitCode()).isEqualTo(1);
  }

  @Test
  void newStalls_onceWhileTheJvmStarts_wantsMoreComputing() {
    MadeRun run = MadeRun.healthy();
    run.life = LifePhase.START_UP;

    assertThat(
            judge(MadeRun.healthy(), Budget.relative(), run.stall(Cause.CPU, APP, 60, 55.0, 1.0))
                .exitCode())
        .isEqualTo(3);
    assertThat(
            judge(MadeRun.healthy(), Budget.relative(), run.stall(Cause.CPU, APP, 90, 85.0, 1.0))
                .exitCode())
        .isEqualTo(1);
  }

  @Test
  void newStalls_thatCameAsTheBaseStarted_passAsOftenAsThere() {
    MadeRun base = MadeRun.healthy().early(Cause.CLASS_INIT, APP, 80);
    MadeRun once = MadeRun.healthy().stall(Cause.CPU, APP, 80, 70.0, 0.0);
    MadeRun often =
        MadeRun.healthy().stall(Cause.CPU, APP, 80, 70.0, 0.0).stall(Cause.CPU, APP, 80, 70.0, 0.0);
    Budget budget = rules("- {rule: new-stalls}");

    assertThat(judge(base, budget, once).exitCode()).isZero();
    assertThat(judge(base, budget, often).exitCode()).isEqualTo(1);
  }

  @Test
  void newStalls_mostlyWaitedForACpu_passes() {
    MadeRun run = MadeRun.healthy().stall(Cause.CPU, APP, 60, 5.0, 50.0);

    assertThat(judge(MadeRun.healthy(), Budget.relative(), run).exitCode()).isZero();
  }

  @Test
  void newStalls_knownPlaceOfAnotherCause_passes() {
    MadeRun base = MadeRun.healthy().stall(Cause.CPU, APP, 40);
    MadeRun head = MadeRun.healthy();
    for (int i = 0; i < 3; i++) {
      head.stall(Cause.UNKNOWN, APP, 40);
    }

    assertThat(judge(base, Budget.relative(), head).exitCode()).isZero();
  }

  @Test
  void newCalls_permittedInTheBaseAndNotNow_areKnown() {
    MadeRun run = MadeRun.healthy().call("dns.lookup", APP, 2);
    Budget permitting =
        BudgetFile.parse(
            "rules:\n- rule: new-calls\npermits:\n"
                + "- {rule: dns.*, source: com.acme.App, reason: boot}\n",
            "b");

    GateAnswer a =
        Gate.judge(
            List.of(run.run()),
            Against.runs(List.of(run.run()), permitting),
            rules("- {rule: new-calls}"),
            Inconclusive.FAIL);

    assertThat(a.exitCode()).isZero();
  }
}
