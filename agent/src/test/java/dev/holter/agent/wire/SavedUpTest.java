/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SavedUpTest {

  private static final long SECOND = 1_000_000_000L;

  private final SavedUp saved = new SavedUp(3, 0);

  @Test
  void grants_atOnce_areWhatIsSaved() {
    assertThat(granted(10, SECOND / 2)).isEqualTo(3);
  }

  @Test
  void grants_afterThat_areOneASecond() {
    granted(10, 0);
    assertThat(granted(10, SECOND)).isEqualTo(1);
    assertThat(granted(10, 2 * SECOND + 1)).isEqualTo(1);
  }

  @Test
  void grants_afterALongTime_areNoMoreThanCanBeSaved() {
    granted(10, 0);
    assertThat(granted(10, 100 * SECOND)).isEqualTo(3);
  }

  private int granted(int asked, long now) {
    int granted = 0;
    for (int i = 0; i < asked; i++) {
      granted += saved.grants(now) ? 1 : 0;
    }
    return granted;
  }
}
