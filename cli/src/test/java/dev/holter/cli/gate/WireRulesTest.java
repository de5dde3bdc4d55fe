/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireRulesTest {

  private static Outcome drains(int omitted, Http2Report.Goaway... goaways) {
    MadeRun run = MadeRun.healthy();
    Http2Report http2 =
        new Http2Report(Http2Report.NONE.sums(), List.of(), omitted, List.of(), List.of(goaways));
    WireReport none = WireReport.NONE;
    run.wire =
        new WireReport(
            List.of(),
            List.of(),
            0,
            0,
            List.of(),
            http2,
            none.sends(),
            none.webSocket(),
            none.connects());
    return Gate.judge(
            List.of(run.run()),
            null,
            BudgetFile.parse("rules: [{rule: unfinished-drains}]", "holter.yaml"),
            Inconclusive.FAIL)
        .rules()
        .get(0)
        .outcome();
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
  void drains_connectionsThatAreNotListed_areNoneThatCompletedUnlessItIsSeen() {
    assertThat(drains(0)).isEqualTo(Outcome.PASS);
    assertThat(drains(3)).isEqualTo(Outcome.PASS);
    assertThat(drains(3, goaway("1", "first"), goaway("1", "final"))).isEqualTo(Outcome.PASS);
    assertThat(drains(3, goaway("1", "first"))).isEqualTo(Outcome.INCONCLUSIVE);
  }
}
