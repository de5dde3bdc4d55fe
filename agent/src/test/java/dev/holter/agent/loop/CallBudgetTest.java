/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallBudgetTest {

  private static final long SECOND = 1_000_000_000L;

  private final CallBudget budget = new CallBudget(10);

  private int granted(int rule, long now) {
    int granted = 0;
    for (int i = 0; i < 1000; i++) {
      granted += budget.grants(rule, now) ? 1 : 0;
    }
    return granted;
  }

  @Test
  void grants_oneRule_cannotStarveAnother() {
    int of = granted(0, 1);
    assertThat(granted(1, 1)).isEqualTo(of).isPositive();
  }

  @Test
  void grants_allRules_endAtTheLoopsBudget() {
    int all = 0;
    for (int rule = 0; rule < 10; rule++) {
      all += granted(rule, 1);
    }
    assertThat(all).isEqualTo(100);
  }

  @Test
  void grants_nextSecond_isRenewed() {
    int first = granted(0, 1);
    assertThat(granted(0, SECOND / 2)).isZero();
    assertThat(granted(0, 1 + SECOND)).isEqualTo(first);
  }

  @Test
  void grantsSample_theFirstFew_thenFewASecond() {
    int first = 0;
    for (int i = 0; i < 1000; i++) {
      first += budget.grantsSample(0, 1) ? 1 : 0;
    }
    int later = 0;
    for (int i = 0; i < 1000; i++) {
      later += budget.grantsSample(0, 1 + SECOND) ? 1 : 0;
    }
    assertThat(first).isGreaterThan(later);
    assertThat(later).isPositive();
  }

  @Test
  void isNew_stack_onceOnly() {
    assertThat(budget.isNew(7)).isTrue();
    assertThat(budget.isNew(7)).isFalse();
    assertThat(budget.isNew(8)).isTrue();
  }

  @Test
  void grantsLook_moreStacksThanAreRemembered_looksNoMore() {
    for (long stack = 1; budget.grantsLook(0, stack * SECOND); stack++) {
      budget.isNew(stack);
    }
    assertThat(budget.isNew(1)).isFalse();
  }
}
