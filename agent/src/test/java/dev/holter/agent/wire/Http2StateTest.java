/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Http2StateTest {

  private final Http2State state = new Http2State("connection");

  @Test
  void closed_inEveryWay_isCountedOnceAsThat() {
    for (int id = 1; id <= 9; id += 2) {
      state.opened(id, id);
    }
    state.closed(1, 10);
    state.streams.reset(3, 2, true);
    state.closed(3, 11);
    state.streams.reset(5, 2, false);
    state.closed(5, 12);
    state.cutting = true;
    state.closed(7, 13);
    state.cutting = false;
    state.closing = true;
    state.closed(9, 14);
    state.closed(9, 15);
    assertThat(state.ended).isEqualTo(1);
    assertThat(state.resetLocal).isEqualTo(1);
    assertThat(state.resetRemote).isEqualTo(1);
    assertThat(state.cut).isEqualTo(1);
    assertThat(state.closedOpen).isEqualTo(1);
    assertThat(state.active).isZero();
    assertThat(state.peak).isEqualTo(5);
    assertThat(state.lastEnd).isEqualTo(14);
  }

  @Test
  void closed_streamsBeyondTheTable_areCountedAllTheSame() {
    for (int id = 1; id < 10_000; id += 2) {
      state.opened(id, id);
    }
    for (int id = 1; id < 10_000; id += 2) {
      state.closed(id, id);
    }
    assertThat(state.active).isZero();
    assertThat(state.ended).isEqualTo(5000);
  }

  @Test
  void add_closedOne_sumsUp() {
    state.opened(1, 1);
    state.closed(1, 2);
    Http2State other = new Http2State("other");
    other.opened(1, 1);
    other.opened(3, 1);
    other.closing = true;
    other.closed(1, 3);
    other.closed(3, 3);
    state.add(other);
    assertThat(state.connections).isEqualTo(2);
    assertThat(state.opened).isEqualTo(3);
    assertThat(state.ended).isEqualTo(1);
    assertThat(state.closedOpen).isEqualTo(2);
    assertThat(state.peak).isEqualTo(2);
  }

  @Test
  void pings_severalOutstanding_areToldApartByTheirPayload() {
    state.pings.sent(1, 100);
    state.pings.sent(2, 200);
    state.pings.answered(2, 250);
    state.pings.answered(1, 400);
    state.pings.answered(1, 500);
    assertThat(state.pings.answered).isEqualTo(2);
    assertThat(state.pings.maxRtt).isEqualTo(300);
    assertThat(state.pings.totalRtt).isEqualTo(350);
  }
}
