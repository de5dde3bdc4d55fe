/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverTimesTest {

  @Test
  void take_handedOver_isItsTimeOnce() {
    Object message = new Object();
    long now = System.nanoTime();
    HandoverTimes.handed(message, now);
    assertThat(HandoverTimes.take(message)).isCloseTo(now, within(1000L));
    assertThat(HandoverTimes.take(message)).isEqualTo(HandoverTimes.UNKNOWN);
  }

  @Test
  void take_processIsOlderThanATimeHasBitsFor_isItsTime() {
    Object message = new Object();
    long later = System.nanoTime() + Duration.ofDays(204).toNanos();
    HandoverTimes.sweep(later);
    HandoverTimes.handed(message, later);
    assertThat(HandoverTimes.take(message)).isCloseTo(later, within(1000L));
    HandoverTimes.sweep(System.nanoTime());
  }

  @Test
  void isEmpty_untilNothingHandedOverIsLeft_isFalse() {
    Object message = new Object();
    HandoverTimes.handed(message, System.nanoTime());
    HandoverTimes.sweep(System.nanoTime());
    assertThat(HandoverTimes.isEmpty()).isFalse();
    HandoverTimes.take(message);
    HandoverTimes.sweep(System.nanoTime());
    assertThat(HandoverTimes.isEmpty()).isTrue();
  }

  @Test
  void sweep_ofWhatWasNeverRun_forgetsIt() {
    Object message = new Object();
    HandoverTimes.handed(message, System.nanoTime());
    HandoverTimes.sweep(System.nanoTime() + 61_000_000_000L);
    assertThat(HandoverTimes.isEmpty()).isTrue();
    assertThat(HandoverTimes.take(message)).isEqualTo(HandoverTimes.UNKNOWN);
  }

  @Test
  void take_neverHandedOver_isUnknown() {
    assertThat(HandoverTimes.take(new Object())).isEqualTo(HandoverTimes.UNKNOWN);
  }

  @Test
  void handed_moreThanThereIsRoomFor_keepsTheOldest() {
    long now = System.nanoTime();
    List<Object> messages = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Object message = new Object();
      messages.add(message);
      HandoverTimes.handed(message, now + i * 1000L);
    }
    assertThat(HandoverTimes.take(messages.get(0))).isCloseTo(now, within(1000L));
    for (Object message : messages) {
      HandoverTimes.take(message);
    }
  }
}
