/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebSocketStateTest {

  private final WebSocketState state = new WebSocketState("channel");

  @Test
  void answered_severalOutstanding_areToldApartByTheirPayload() {
    state.ping(1, 100, 0, true);
    state.ping(2, 200, 5, true);
    state.ping(3, 300, 7, true);
    int first = state.answered(1);
    assertThat(state.sentAt(first)).isEqualTo(100);
    int third = state.answered(3);
    assertThat(state.sentAt(third)).isEqualTo(300);
    assertThat(state.stalledThen(third)).isEqualTo(7);
  }

  @Test
  void answered_theLatestAlone_answersThoseBeforeIt() {
    state.ping(1, 100, 0, true);
    state.ping(2, 200, 0, true);
    assertThat(state.open()).isEqualTo(2);
    assertThat(state.sentAt(state.answered(2))).isEqualTo(200);
    assertThat(state.open()).isZero();
    assertThat(state.answered(1)).isEqualTo(WebSocketState.UNKNOWN);
  }

  @Test
  void answered_samePayloads_areAnsweredInTheirOrder() {
    state.ping(0, 100, 0, true);
    state.ping(0, 200, 0, true);
    assertThat(state.sentAt(state.answered(0))).isEqualTo(100);
    assertThat(state.sentAt(state.answered(0))).isEqualTo(200);
    assertThat(state.answered(0)).isEqualTo(WebSocketState.UNKNOWN);
  }

  @Test
  void answered_nobodyAsked_isUnknown() {
    state.ping(1, 100, 0, true);
    assertThat(state.answered(9)).isEqualTo(WebSocketState.UNKNOWN);
    assertThat(state.open()).isEqualTo(1);
  }

  @Test
  void ping_moreThanAreKept_forgetsTheOldest() {
    for (int i = 1; i <= 20; i++) {
      state.ping(i, i * 100L, 0, true);
    }
    assertThat(state.open()).isEqualTo(8);
    assertThat(state.answered(12)).isEqualTo(WebSocketState.UNKNOWN);
    assertThat(state.sentAt(state.answered(13))).isEqualTo(1300);
  }

  @Test
  void interval_ofPingsSomeOfWhichCameLate_isThatOfTheOthers() {
    Rhythm rhythm = new Rhythm();
    rhythm.beat(0, true);
    rhythm.beat(100, true);
    assertThat(rhythm.interval()).isZero();
    rhythm.beat(202, true);
    rhythm.beat(699, false);
    rhythm.beat(700, false);
    rhythm.beat(800, true);
    rhythm.beat(898, true);
    assertThat(rhythm.interval()).isEqualTo(100);
  }
}
