/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;

/** What the gate says of runs made by hand. */
final class Judged {

  private Judged() {}

  static GateAnswer judge(Budget budget, MadeRun... head) {
    return judge(null, budget, head);
  }

  static GateAnswer judge(MadeRun base, Budget budget, MadeRun... head) {
    return Gate.judge(
        List.of(head).stream().map(MadeRun::run).toList(),
        base == null ? null : Against.runs(List.of(base.run()), budget),
        budget,
        Inconclusive.FAIL);
  }

  static Budget rules(String... lines) {
    return BudgetFile.parse("rules:\n" + String.join("\n", lines), "holter.yaml");
  }

  static RuleAnswer only(GateAnswer a) {
    assertThat(a.rules()).hasSize(1);
    return a.rules().get(0);
  }
}
