/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holter.cli.model.WireReport.LateTimers;
import dev.holter.cli.model.fact.LateTimerFact;
import dev.holter.cli.model.fact.WireFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireEffectsTest {

  private static LateTimerFact timer(long stall, long time, long unwritten) {
    return new LateTimerFact(1, stall, "drain", "T", time, 25_000_000, unwritten);
  }

  @Test
  void lateTimers_withoutEvent_areOfTheStallBefore() {
    MadeProcess made = new MadeProcess();
    made.turns(30);
    WireFact none = WireFact.NONE;
    made.wire =
        new WireFact(
            List.of(timer(7, 10, 0), timer(7, 11, 0), timer(8, 900, 936)),
            none.timeouts(),
            none.connections(),
            none.resets(),
            none.goaways(),
            none.sends(),
            none.webSockets(),
            none.connects());

    assertThat(made.report().wire().lateTimers())
        .extracting(LateTimers::stall, LateTimers::count, LateTimers::unwritten)
        .containsExactly(tuple("7", 2, 936L), tuple("8", 1, 0L));
  }
}
