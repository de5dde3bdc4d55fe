/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holter.cli.model.Http2Report.Drain;
import dev.holter.cli.model.WireReport.LateTimers;
import dev.holter.cli.model.fact.Http2ConnectionFact;
import dev.holter.cli.model.fact.Http2GoawayFact;
import dev.holter.cli.model.fact.LateTimerFact;
import dev.holter.cli.model.fact.WireFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireEffectsTest {

  private static LateTimerFact timer(long stall, long time, long unwritten) {
    return new LateTimerFact(1, stall, "drain", "T", time, 25_000_000, unwritten);
  }

  private static Http2ConnectionFact connection(boolean closed, long closedOpen) {
    return new Http2ConnectionFact(
        1,
        5,
        1,
        "c",
        true,
        closed,
        900,
        800,
        0,
        3,
        3,
        0,
        0,
        0,
        0,
        closedOpen,
        0,
        0,
        -1,
        0,
        0,
        0,
        0);
  }

  private static Drain drain(boolean closed, long closedOpen) {
    MadeProcess made = new MadeProcess();
    made.turns(30);
    WireFact none = WireFact.NONE;
    Http2GoawayFact first =
        new Http2GoawayFact(
            1, 0, 5, "c", true, Integer.MAX_VALUE, 0, null, 3, 100, null, List.of());
    made.wire =
        new WireFact(
            none.lateTimers(),
            none.timeouts(),
            List.of(connection(closed, closedOpen)),
            none.resets(),
            List.of(first),
            none.sends(),
            none.webSockets(),
            none.connects());
    return made.report().wire().http2().connections().get(0).drain();
  }

  @Test
  void drain_withoutALastGoaway_isCompleteOnlyIfNoStreamWasLost() {
    assertThat(drain(/* closed= */ true, 0).completed()).isTrue();
    assertThat(drain(/* closed= */ true, 3).completed()).isFalse();
    assertThat(drain(/* closed= */ false, 0).completed()).isFalse();
  }

  @Test
  void less_ofManyThatClosedAtOnce_leavesThoseThatCameSince() {
    Http2ConnectionFact earlier = many(10, 1_000_000);

    assertThat(many(14, 1_000_100).less(earlier))
        .extracting(Http2ConnectionFact::connections, Http2ConnectionFact::opened)
        .containsExactly(4L, 100L);
  }

  private static Http2ConnectionFact many(long connections, long opened) {
    return new Http2ConnectionFact(
        1,
        5,
        connections,
        null,
        true,
        true,
        900,
        800,
        0,
        3,
        opened,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        -1,
        0,
        0,
        0,
        0);
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
