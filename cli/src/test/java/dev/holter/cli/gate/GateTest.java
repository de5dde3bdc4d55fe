/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static dev.holter.cli.gate.Judged.judge;
import static dev.holter.cli.gate.Judged.only;
import static dev.holter.cli.gate.Judged.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  private static final String APP = "com.acme.App#serve";

  @Test
  void judge_noLimitAndNothingFound_passes() {
    GateAnswer a = judge(Budget.absolute(), MadeRun.healthy());

    assertThat(a.outcome()).isEqualTo(Outcome.PASS);
    assertThat(a.exitCode()).isZero();
    assertThat(a.rules()).extracting(RuleAnswer::id).containsExactly("stalls", "blocking-calls");
  }

  @Test
  void judge_noLimitAndAStall_failsAndNamesTheFinding() {
    GateAnswer a = judge(Budget.absolute(), MadeRun.healthy().stall(Cause.CPU, APP, 40));

    assertThat(a.exitCode()).isEqualTo(1);
    assertThat(a.findings()).hasSize(1);
    assertThat(a.findings().get(0).file()).isEqualTo("com/acme/App.java");
    assertThat(a.findings().get(0).line()).isEqualTo(12);
    assertThat(a.findings().get(0).className()).isEqualTo("com.acme.App");
    assertThat(a.findings().get(0).method()).isEqualTo("serve");
  }

  @Test
  void judge_disturbedRunWithASampledStall_cannotTell() {
    GateAnswer a =
        judge(Budget.absolute(), MadeRun.healthy().disturbed().stall(Cause.CPU, APP, 40));

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.exitCode()).isEqualTo(3);
    assertThat(a.disturbances()).contains("two hogs took the CPUs");
  }

  @Test
  void judge_disturbedRunWithABlockingCall_fails() {
    MadeRun run = MadeRun.healthy().disturbed().call("dns.lookup", APP, 1);

    assertThat(judge(Budget.absolute(), run).exitCode()).isEqualTo(1);
  }

  @Test
  void judge_disturbedRunWithALockThatWasSlow_cannotTell() {
    MadeRun run = MadeRun.healthy().disturbed().call("lock.park", APP, 1);

    assertThat(judge(Budget.absolute(), run).exitCode()).isEqualTo(3);
    assertThat(judge(Budget.absolute(), MadeRun.healthy().call("lock.park", APP, 1)).exitCode())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"FAIL, 3", "WARN, 0", "PASS, 0"})
  void judge_inconclusive_endsAsAsked(Inconclusive means, int code) {
    GateAnswer a =
        Gate.judge(
            List.of(MadeRun.healthy().disturbed().stall(Cause.CPU, APP, 40).run()),
            null,
            Budget.absolute(),
            means);

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.exitCode()).isEqualTo(code);
  }

  @Test
  void judge_noLoopTurned_isInconclusive() {
    GateAnswer a = judge(Budget.absolute(), new MadeRun());

    assertThat(a.exitCode()).isEqualTo(3);
    assertThat(only(a).id()).isEqualTo("data");
  }

  @Test
  void judge_tenthOfTheBasesWork_isInconclusive() {
    MadeRun idle = MadeRun.healthy();
    idle.units = 900;

    assertThat(judge(MadeRun.healthy(), Budget.relative(), idle).exitCode()).isEqualTo(3);
  }

  @Test
  void judge_ruleOff_isToldAndNotLookedAt() {
    GateAnswer a =
        judge(
            rules("- {rule: stalls, level: off}", "- {rule: blocking-calls, level: warn}"),
            MadeRun.healthy().stall(Cause.CPU, APP, 40).call("file.read", APP, 1));

    assertThat(a.exitCode()).isZero();
    assertThat(a.rules())
        .extracting(RuleAnswer::outcome)
        .containsExactly(Outcome.OFF, Outcome.FAIL);
  }

  @Test
  void judge_oneRunThatDidNothingAmongOthers_cannotTell() {
    Run full = MadeRun.healthy().run();
    MadeRun empty = MadeRun.healthy();
    empty.units = 0;
    Against base = Against.runs(List.of(full, full), Budget.relative());

    assertThat(
            Gate.judge(List.of(full, empty.run()), base, Budget.relative(), Inconclusive.FAIL)
                .exitCode())
        .isEqualTo(3);
  }

  @Test
  void calls_globThatNoRuleIsCalled_cannotTellAndNamesTheNearest() {
    MadeRun run = MadeRun.healthy().call("dns.lookup", APP, 2);

    GateAnswer a = judge(rules("- {rule: blocking-calls, calls: [dsn.lookup]}"), run);
    GateAnswer half = judge(rules("- {rule: blocking-calls, calls: [dns.*, dsn.x]}"), run);

    assertThat(only(a).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(only(a).evidence()).contains("did you mean dns.lookup?");
    assertThat(only(half).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(half.notes()).anyMatch(n -> n.startsWith("calls dsn.x of blocking-calls"));
  }

  @Test
  void calls_globOfOnesOwnRules_passes() {
    MadeRun run = MadeRun.healthy();
    run.options = "stall=20ms,rules-file=file";

    assertThat(judge(rules("- {rule: blocking-calls, calls: acme.*}"), run).exitCode()).isZero();
  }

  @Test
  void blockingCalls_scope_countsWhatItNames() {
    MadeRun run = MadeRun.healthy().call("dns.lookup", APP, 2).call("file.read", APP, 5);

    assertThat(only(judge(rules("- {rule: blocking-calls, calls: 'dns.*'}"), run)).value())
        .isEqualTo(2);
    assertThat(only(judge(rules("- {rule: blocking-calls, packages: com.acme}"), run)).value())
        .isEqualTo(7);
    assertThat(only(judge(rules("- {rule: blocking-calls, packages: [com.other]}"), run)).value())
        .isZero();
  }

  @Test
  void permits_usedExpiredUnused_areTold() {
    MadeRun run = MadeRun.healthy().call("dns.lookup", APP, 2);
    String permit = "  - {rule: dns.*, source: com.acme.App, reason: boot%s}";
    String rules =
        "rules:\n  - rule: blocking-calls\n  - rule: expired-permits\n  - rule: unused-permits\n";

    GateAnswer used =
        judge(BudgetFile.parse(rules + "permits:\n" + permit.formatted(""), "b"), run);
    GateAnswer expired =
        judge(
            BudgetFile.parse(rules + "permits:\n" + permit.formatted(", expires: 2026-11-20"), "b"),
            run);

    assertThat(used.exitCode()).isZero();
    assertThat(used.permits().get(0).state()).isEqualTo("used");
    assertThat(expired.rules())
        .extracting(RuleAnswer::outcome)
        .containsExactly(Outcome.FAIL, Outcome.FAIL, Outcome.PASS);
    assertThat(
            judge(
                    BudgetFile.parse(rules + "permits:\n" + permit.formatted(""), "b"),
                    MadeRun.healthy())
                .permits()
                .get(0)
                .state())
        .isEqualTo("unused");
  }

  @Test
  void permits_ofOneOfTwoRulesOfAFinding_leaveWhatTheOtherFound() {
    // the first uses of one source are one finding, called after the rule that took longest
    MadeRun run =
        MadeRun.healthy().call("tls.keystore", APP, 1).callBeside("tls.keystore", "file.read", APP);
    Budget budget =
        BudgetFile.parse(
            "rules: [{rule: blocking-calls}]\n"
                + "permits: [{rule: tls.*, source: com.acme.App, reason: boot}]\n",
            "b");

    GateAnswer a = judge(budget, run);

    assertThat(a.exitCode()).isEqualTo(1);
    assertThat(a.findings()).hasSize(1);
  }

  @Test
  void permits_ofTheRecording_usedInOneRunOfTwo_areUsed() {
    MadeRun without = MadeRun.healthy();
    without.permits.add(new PermitUse("a", "b", "c", null, false, false, 0, 0));
    MadeRun with = MadeRun.healthy();
    with.permits.add(new PermitUse("a", "b", "c", null, false, false, 4, 0));

    assertThat(judge(rules("- rule: unused-permits"), without).exitCode()).isEqualTo(1);
    assertThat(judge(rules("- rule: unused-permits"), without, with).exitCode()).isZero();
  }

  @Test
  void gapP99_overTheLimit_failsUnlessDisturbedOrTheControlWasLateToo() {
    Budget budget = rules("- {rule: gap.p99, limit: 10ms}");

    assertThat(judge(budget, MadeRun.healthy()).exitCode()).isZero();
    assertThat(judge(budget, MadeRun.slow()).exitCode()).isEqualTo(1);
    assertThat(judge(budget, MadeRun.slow().disturbed()).exitCode()).isEqualTo(3);
    MadeRun late = MadeRun.slow();
    late.control.recordValueWithCount(12_000_000, 1000);
    assertThat(judge(budget, late).exitCode()).isEqualTo(3);
  }

  @Test
  void gapP99_fewTurns_failsNothing() {
    Budget budget = rules("- {rule: gap.p99, limit: 10ms}");

    assertThat(judge(budget, new MadeRun().turns(100, 2)).exitCode()).isZero();
    assertThat(judge(budget, new MadeRun().stall(Cause.CPU, APP, 30).noGaps()).exitCode())
        .isEqualTo(3);
    assertThat(judge(budget, new MadeRun().turns(100, 20)).exitCode()).isEqualTo(3);
  }

  @Test
  void gapP99_justOverTheLimitOfFewTurns_cannotTell() {
    MadeRun run = new MadeRun().turns(392, 2).turns(8, 20);

    assertThat(judge(rules("- {rule: gap.p99, limit: 10ms}"), run).exitCode()).isEqualTo(3);
  }

  @Test
  void stallLongest_overTheLimit_fails() {
    Budget budget = rules("- {rule: stall.longest, limit: 100ms}");

    assertThat(judge(budget, MadeRun.healthy().stall(Cause.CPU, APP, 90)).exitCode()).isZero();
    assertThat(judge(budget, MadeRun.healthy().stall(Cause.CPU, APP, 120)).exitCode()).isEqualTo(1);
    assertThat(judge(budget, MadeRun.healthy().disturbed().stall(Cause.CPU, APP, 120)).exitCode())
        .isEqualTo(3);
  }

  @Test
  void stallLongest_gapThatAPermitCovers_namesNoOther() {
    MadeRun run =
        MadeRun.healthy().stall(Cause.CPU, APP, 500).stall(Cause.CPU, "com.acme.Other#run", 21);
    Budget budget =
        BudgetFile.parse(
            "rules: [{rule: stall.longest, limit: 100ms}]\n"
                + "permits: [{rule: cpu, source: com.acme.App, reason: known}]",
            "b");

    RuleAnswer a = only(judge(budget, run));

    assertThat(a.value()).isEqualTo(500);
    assertThat(a.findings()).isEmpty();
  }

  @Test
  void stallRatio_overTheLimit_fails() {
    // an hour was watched
    MadeRun run = MadeRun.healthy().stall(Cause.CPU, APP, 72_000);

    assertThat(judge(rules("- {rule: stall.ratio, limit: 1%}"), run).exitCode()).isEqualTo(1);
    assertThat(judge(rules("- {rule: stall.ratio, limit: 3%}"), run).exitCode()).isZero();
  }
}
