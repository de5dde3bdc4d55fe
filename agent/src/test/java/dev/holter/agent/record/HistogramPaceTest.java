/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistogramPaceTest {

  private static final long SECOND = 1_000_000_000L;

  private final HistogramPace pace = new HistogramPace(0);

  @Test
  void due_inTheFirstMinute_isEachSecond() {
    assertThat(pace.due(58 * SECOND, 59 * SECOND)).isTrue();
  }

  @Test
  void due_afterTheFirstMinute_isEachTenSeconds() {
    assertThat(pace.due(70 * SECOND, 79 * SECOND)).isFalse();
    assertThat(pace.due(70 * SECOND, 80 * SECOND)).isTrue();
  }

  @Test
  void due_aLittleEarly_isNotPutOffByASecond() {
    assertThat(pace.due(70 * SECOND, 80 * SECOND - SECOND / 10)).isTrue();
  }
}
