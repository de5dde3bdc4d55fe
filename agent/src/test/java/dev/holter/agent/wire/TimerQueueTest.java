/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimerQueueTest {

  private final TimerQueue queue = new TimerQueue();

  @Test
  void take_inOrder_tellsEachOnce() {
    queue.add("a", 1);
    queue.add("b", 2);
    assertThat(queue.take("a")).isEqualTo(1);
    assertThat(queue.take("b")).isEqualTo(2);
    assertThat(queue.take("b")).isEqualTo(TimerQueue.UNKNOWN);
  }

  @Test
  void take_afterOneThatNeverRan_forgetsThatOne() {
    queue.add("cancelled", 1);
    queue.add("b", 2);
    assertThat(queue.take("b")).isEqualTo(2);
    assertThat(queue.take("cancelled")).isEqualTo(TimerQueue.UNKNOWN);
  }

  @Test
  void take_strangerTask_leavesTheOthers() {
    queue.add("a", 1);
    assertThat(queue.take("stranger")).isEqualTo(TimerQueue.UNKNOWN);
    assertThat(queue.take("a")).isEqualTo(1);
  }

  @Test
  void add_moreThanItHolds_forgetsTheOldest() {
    for (int i = 0; i < 1000; i++) {
      queue.add(Integer.toString(i).intern(), i);
    }
    assertThat(queue.take("0")).isEqualTo(TimerQueue.UNKNOWN);
    assertThat(queue.take("998")).isEqualTo(998);
    assertThat(queue.take("999")).isEqualTo(999);
  }
}
