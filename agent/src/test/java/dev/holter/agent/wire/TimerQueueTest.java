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
    Integer[] tasks = add(20_000);
    assertThat(queue.take(tasks[0])).isEqualTo(TimerQueue.UNKNOWN);
    int first = 20_000 - 16_384;
    assertThat(queue.take(tasks[first - 1])).isEqualTo(TimerQueue.UNKNOWN);
    assertThat(queue.take(tasks[first])).isEqualTo(first);
    assertThat(queue.take(tasks[first + 1])).isEqualTo(first + 1);
  }

  @Test
  void take_ofThousandsTakenAtOnce_tellsEach() {
    queue.add("before", 0);
    queue.take("before");
    Integer[] tasks = add(3_000);
    for (int i = 0; i < tasks.length; i++) {
      assertThat(queue.take(tasks[i])).isEqualTo(i);
    }
  }

  private Integer[] add(int count) {
    Integer[] tasks = new Integer[count];
    for (int i = 0; i < count; i++) {
      tasks[i] = 1_000_000 + i;
      queue.add(tasks[i], i);
    }
    return tasks;
  }
}
