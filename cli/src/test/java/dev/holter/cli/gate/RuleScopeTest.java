/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule says it is about is what it is judged by. */
class RuleScopeTest {

  private static final String APP = "com.acme.App#serve";

  private static GateAnswer judged(String yaml, MadeRun head) {
    Run base = MadeRun.healthy().run();
    return Gate.judge(
        List.of(head.run()),
        Against.runs(List.of(base), Budget.relative()),
        BudgetFile.parse(yaml, "holter.yaml"),
        Inconclusive.FAIL);
  }

  private static List<RuleAnswer> judge(String yaml, MadeRun head) {
    return judged(yaml, head).rules();
  }

  private static RuleAnswer only(String rule, MadeRun head) {
    List<RuleAnswer> answers = judge("rules:\n- {rule: " + rule + "}", head);
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stalls",
        "blocking-calls",
        "findings",
        "new-calls",
        "new-stalls",
        "'calls-per-unit', limit: 1",
        "'gap.p99', limit: 10ms",
        "'gap.p99', change: 25%",
        "'stall.longest', limit: 10ms",
        "'stall.ratio', limit: 1%",
        "'stall.ratio', change: 25%"
      })
  void loops_thatNobodySaw_areInconclusive(String rule) {
    RuleAnswer a = only(rule + ", loops: [none-*]", MadeRun.healthy().call("file.read", APP, 2));

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.evidence()).contains("No loop is called so");
  }

  @Test
  void loops_asTheirGroupIsPrinted_areFound() {
    RuleAnswer a = only("blocking-calls, loops: 'worker-#'", MadeRun.healthy().call("x", APP, 2));

    assertThat(a.value()).isEqualTo(2);
  }

  @Test
  void loops_thatAreExcludedOrNamed_areJudgedWithoutTheOthersOfTheirGroup() {
    MadeRun run = MadeRun.healthy().loop("worker-9", 30);

    assertThat(only("gap.p99, limit: 10ms", run).outcome()).isEqualTo(Outcome.FAIL);
    for (String globs : new String[] {"'!worker-9'", "[worker-1]", "[worker-*, '!worker-9']"}) {
      RuleAnswer a = only("gap.p99, limit: 10ms, loops: " + globs, run);
      assertThat(a.outcome()).as(globs).isEqualTo(Outcome.PASS);
      assertThat(a.n()).isEqualTo(1000);
      assertThat(a.scope()).startsWith("loops worker-# of ");
      assertThat(only("stall.longest, limit: 10ms, loops: " + globs, run).outcome())
          .isEqualTo(Outcome.PASS);
    }
  }

  @Test
  void loops_thatAreAPartOfWhatIsCompared_cannotBeTold() {
    MadeRun run = MadeRun.healthy().loop("worker-9", 30);

    RuleAnswer a = only("gap.p99, change: 25%, loops: '!worker-9'", run);

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.evidence()).contains("worker-# as a whole");
  }

  @Test
  void callsPerUnit_ofSomeLoops_goesByTheirWork() {
    MadeRun run = MadeRun.healthy().loop("other", 1).call("file.read", APP, 50);

    assertThat(only("calls-per-unit, limit: 6, loops: worker-*", run).value()).isEqualTo(5);
  }

  @Test
  void stalls_thatLeftNoEvent_arePassedOverByNoRule() {
    MadeRun run = MadeRun.healthy();
    run.untold = 3;
    run.untoldMs = 72_000;

    RuleAnswer a = only("stalls", run);
    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.evidence()).contains("3 stalls");
    assertThat(only("stalls, limit: 3", run).outcome()).isEqualTo(Outcome.PASS);
    assertThat(only("stall.ratio, limit: 1%", run).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(only("stall.ratio, limit: 3%", run).outcome()).isEqualTo(Outcome.PASS);
    assertThat(only("stalls, loops: boss-*", run.loop("boss-1", 1)).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_stallsThatLeftNoEvent_areNoted() {
    MadeRun run = MadeRun.healthy();
    run.untold = 3;

    assertThat(judged("rules:\n- {rule: findings}", run).notes())
        .anyMatch(n -> n.startsWith("3 stalls counted alone"));
    assertThat(judged("rules:\n- {rule: findings}", MadeRun.healthy()).notes())
        .noneMatch(n -> n.contains("counted alone"));
  }

  @Test
  void compared_ofARuleWithALimitToo_hasANameOfItsOwn() {
    MadeRun run = MadeRun.healthy();

    List<RuleAnswer> both = judge("rules:\n- {rule: gap.p99, limit: 10ms, change: 25%}", run);

    assertThat(both)
        .extracting(RuleAnswer::scope)
        .containsExactly("loops worker-#", "loops worker-#, against the base");
  }

  @Test
  void compared_tooLittle_saysOfWhatAndHowMuchIsEnough() {
    assertThat(only("gap.p99, change: 25%", MadeRun.healthy()).evidence())
        .contains("Of so few runs", "3 a side");
    assertThat(only("gap.p99, change: 25%, loops: boss-*", MadeRun.healthy().loop("boss-1", 1)))
        .extracting(RuleAnswer::evidence)
        .isEqualTo("The base has no loops boss-#.");
    MadeRun idle = new MadeRun().turns(20, 2);
    assertThat(only("gap.p99, change: 25%", idle).evidence()).contains("turned too seldom");
  }

  @Test
  void enough_moreComparisons_wantMoreRuns() {
    assertThat(Comparisons.enough(1)).isEqualTo(3);
    assertThat(Comparisons.enough(3)).isEqualTo(4);
    assertThat(Comparisons.enough(4)).isEqualTo(5);
    assertThat(Comparisons.enough(12)).isEqualTo(5);
    assertThat(Comparisons.enough(13)).isEqualTo(6);
  }

  @Test
  void compared_noStallOnEitherSide_isARowThatPasses() {
    String rules = "rules:\n- {rule: stall.ratio, change: 25%}";
    List<Run> four = Collections.nCopies(4, MadeRun.healthy().run());

    List<RuleAnswer> answers =
        Gate.judge(
                four,
                Against.runs(four, Budget.relative()),
                BudgetFile.parse(rules, "holter.yaml"),
                Inconclusive.FAIL)
            .rules();

    assertThat(answers).singleElement().extracting(RuleAnswer::outcome).isEqualTo(Outcome.PASS);
    assertThat(answers.get(0).evidence()).contains("none on either side");
  }

  @Test
  void gapLimit_groupWithNothingToDoBesideOneThatTurned_passes() {
    List<RuleAnswer> answers =
        judge("rules:\n- {rule: gap.p99, limit: 10ms}", MadeRun.healthy().idleLoop("boss-1"));

    assertThat(answers).extracting(RuleAnswer::outcome).containsOnly(Outcome.PASS).hasSize(2);
  }

  @Test
  void gapLimit_onlyLoopsWithNothingToDo_cannotTell() {
    RuleAnswer a =
        only("gap.p99, limit: 10ms, loops: boss-*", MadeRun.healthy().idleLoop("boss-1"));

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
  }

  @Test
  void stallRatio_packages_areHonoured() {
    MadeRun run = MadeRun.healthy().stall(Cause.CPU, APP, 72_000);

    assertThat(only("stall.ratio, limit: 1%, packages: com.acme", run).outcome())
        .isEqualTo(Outcome.FAIL);
    RuleAnswer other = only("stall.ratio, limit: 1%, packages: com.other", run);
    assertThat(other.outcome()).isEqualTo(Outcome.PASS);
    assertThat(other.scope()).contains("packages com.other");
  }

  @Test
  void scope_ofTheWholeFile_isPrintedWhereItIsJudged() {
    List<RuleAnswer> answers =
        judge(
            "loops: worker-*\npackages: com.acme\nrules:\n"
                + "- {rule: false-timeouts}\n- {rule: unused-permits}\n"
                + "- {rule: gap.p99, limit: 1s}\n- {rule: stalls}",
            MadeRun.healthy());

    assertThat(answers)
        .extracting(RuleAnswer::scope)
        .containsExactly("", "", "loops worker-#", "loops worker-*, packages com.acme");
  }

  @ParameterizedTest
  @CsvSource({
    "'false-timeouts, loops: [a]', loops",
    "'unused-permits, packages: [a]', packages",
    "'gap.p99, limit: 20ms, calls: [a]', calls",
    "'stall.longest, limit: 20ms, packages: [a]', packages",
    "'stall.ratio, change: 25%, packages: [a]', packages",
    "'calls-per-unit, change: 25%, loops: [a]', loops"
  })
  void scope_thatTheRuleCannotHave_isWrongWithItsPlace(String rule, String field) {
    assertThatThrownBy(() -> BudgetFile.parse("rules:\n- {rule: " + rule + "}", "holter.yaml"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("holter.yaml:2:")
        .hasMessageContaining("'" + field + "'");
  }
}
