/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long RATE = 10_000_000L;
  private static final long SAVED = 30 * RATE;

  private long now;

  @BeforeEach
  void open() {
    Budget.open(RATE);
    now = System.nanoTime();
    Budget.pay(now);
    Budget.takeLeftOut();
  }

  @AfterEach
  void unlimited() {
    Budget.open(0);
  }

  private void pass(long seconds) {
    now += seconds * SECOND;
    Budget.pay(now);
  }

  @Test
  void allows_moreAndMoreSpent_leavesOutRepeatsThenStacks() {
    Budget.evidence(SAVED / 2 + RATE);
    assertThat(Budget.allows(Budget.REPEATS)).isFalse();
    assertThat(Budget.allows(Budget.STACKS)).isTrue();
    Budget.evidence(SAVED / 2);
    assertThat(Budget.allows(Budget.STACKS)).isFalse();
    assertThat(Budget.allows(Budget.EVENTS)).isTrue();
    assertThat(Budget.takeLeftOut()).isEqualTo(Budget.REPEATS | Budget.STACKS);
  }

  @Test
  void allows_timePasses_allIsBack() {
    Budget.evidence(SAVED + RATE);
    pass(2);
    assertThat(Budget.allows(Budget.STACKS)).isTrue();
    assertThat(Budget.allows(Budget.REPEATS)).isFalse();
    pass(30);
    assertThat(Budget.allows(Budget.REPEATS)).isTrue();
    Budget.takeLeftOut();
    assertThat(Budget.takeLeftOut()).isZero();
  }

  @Test
  void pay_deepDebt_isOverSoon() {
    Budget.evidence(100 * SAVED);
    pass(1);
    pass(2);
    assertThat(Budget.allows(Budget.STACKS)).isTrue();
  }

  @Test
  void pay_nothingSpentForLong_savesNoMoreThanHalfAMinute() {
    pass(3600);
    Budget.evidence(SAVED + RATE);
    assertThat(Budget.allows(Budget.STACKS)).isFalse();
  }

  @Test
  void event_flood_leavesHalfForStacks() {
    while (Budget.allows(Budget.EVENTS)) {
      Budget.event(System.nanoTime() - SECOND); // however long it took, a millisecond counts
    }
    assertThat(Budget.allows(Budget.STACKS)).isTrue();
    assertThat(Budget.spent()).isPositive();
  }

  @Test
  void grantsStall_budgetIsSpent_theFirstFewAllTheSame() {
    CallBudget loop = new CallBudget(1);
    while (Budget.allows(Budget.EVENTS)) {
      Budget.event(System.nanoTime() - SECOND);
    }
    int granted = 0;
    for (int i = 0; i < 100; i++) {
      granted += loop.grantsStall() ? 1 : 0;
    }
    assertThat(granted).isBetween(1, 10);
  }
}
