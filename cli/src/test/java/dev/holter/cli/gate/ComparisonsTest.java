/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static dev.holter.cli.gate.Judged.judge;
import static dev.holter.cli.gate.Judged.only;
import static dev.holter.cli.gate.Judged.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a gate says of HEAD beside a base, run by run. */
class ComparisonsTest {

  private static final String APP = "com.acme.App#serve";

  @Test
  void callsPerUnit_limit_goesByTheWork() {
    MadeRun run = MadeRun.healthy().call("file.read", APP, 50);

    RuleAnswer a = only(judge(rules("- {rule: calls-per-unit, limit: 4}"), run));

    assertThat(a.value()).isEqualTo(5);
    assertThat(a.outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void compared_oneRunASide_isNotAskedByDefaultAndInconclusiveIfAsked() {
    GateAnswer byDefault = judge(MadeRun.healthy(), Budget.relative(), MadeRun.slow());

    assertThat(byDefault.exitCode()).isZero();
    assertThat(byDefault.notes())
        .anyMatch(n -> n.contains("gap.p99") && n.contains("not compared"));
    assertThat(
            judge(MadeRun.healthy(), rules("- {rule: gap.p99, change: 25%}"), MadeRun.slow())
                .exitCode())
        .isEqualTo(3);
  }

  @Test
  void callsPerUnit_tenTimesAsManyInOneRunASide_fails() {
    Budget budget = rules("- {rule: calls-per-unit, change: 50%}");
    MadeRun base = MadeRun.healthy().call("file.read", APP, 20);

    assertThat(judge(base, budget, MadeRun.healthy().call("file.read", APP, 200)).exitCode())
        .isEqualTo(1);
    assertThat(judge(base, budget, MadeRun.healthy().call("file.read", APP, 25)).exitCode())
        .isZero();
    RuleAnswer a = only(judge(base, budget, MadeRun.healthy().call("file.read", APP, 25)));
    assertThat(a.couldShow()).isBetween(1.5, 3.0);
  }

  @Test
  void callsPerUnit_morePermittedInTheBase_failsAllTheSame() {
    Budget budget =
        BudgetFile.parse(
            "rules:\n- {rule: calls-per-unit, change: 50%}\npermits:\n"
                + "- {rule: dns.*, source: com.acme.App, reason: boot}\n",
            "b");
    MadeRun base = MadeRun.healthy().call("dns.lookup", APP, 900).call("file.read", APP, 20);
    MadeRun head = MadeRun.healthy().call("dns.lookup", APP, 9).call("file.read", APP, 200);

    assertThat(judge(base, budget, head).exitCode()).isEqualTo(1);
  }

  @Test
  void compared_fewRunsOfManyLoops_cannotTellOnlyWhatIsNoChance() {
    // three runs a side: one comparison could tell, ten together cannot
    assertThat(ofTenLoops(new double[] {2, 2, 9}, new double[] {9, 9, 2}).outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(ofTenLoops(new double[] {2, 2, 2}, new double[] {9, 9, 9}).outcome())
        .isEqualTo(Outcome.INCONCLUSIVE);
  }

  private static GateAnswer ofTenLoops(double[] before, double[] after) {
    Budget budget = rules("- {rule: gap.p99, change: 25%}");
    return Gate.judge(
        tenLoops(after), Against.runs(tenLoops(before), budget), budget, Inconclusive.FAIL);
  }

  private static List<Run> tenLoops(double[] ms) {
    List<Run> runs = new ArrayList<>();
    for (double its : ms) {
      MadeRun run = MadeRun.healthy();
      for (char c = 'a'; c < 'j'; c++) {
        run.loop(c + "-loop", its);
      }
      runs.add(run.run());
    }
    return runs;
  }

  @Test
  void compared_otherJvm_cannotTell() {
    MadeRun other = MadeRun.slow();
    other.jvm = "OpenJDK 25";

    GateAnswer a = fourAgainstHealthy(other);

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.notes()).anyMatch(n -> n.startsWith("JVMs differ"));
  }

  @Test
  void compared_otherMachine_cannotTell() {
    MadeRun other = MadeRun.slow();
    other.processors = 8;

    GateAnswer a = fourAgainstHealthy(other);

    assertThat(a.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(a.notes()).contains("Processors differ: base 2, now 8.");
  }

  @Test
  void compared_sameMachine_fails() {
    assertThat(fourAgainstHealthy(MadeRun.slow()).outcome()).isEqualTo(Outcome.FAIL);
  }

  private static GateAnswer fourAgainstHealthy(MadeRun head) {
    Run base = MadeRun.healthy().run();
    return Gate.judge(
        List.of(head.run(), head.run(), head.run(), head.run()),
        Against.runs(List.of(base, base, base, base), Budget.relative()),
        Budget.relative(),
        Inconclusive.FAIL);
  }
}
