/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTest {

  private final Object holder = new Object();
  private final Batch batch = new Batch(holder);

  @Test
  void isFresh_sameTickAndTurn_needsNoClock() {
    batch.begin(100, 0, 1, 3);
    assertThat(batch.isFresh(1, 3)).isTrue();
    assertThat(batch.isFresh(2, 3)).isFalse();
    assertThat(batch.isFresh(1, 5)).isFalse();
  }

  @Test
  void isFresh_handedOverLate_isNot() {
    batch.begin(100, 50, 1, 3);
    assertThat(batch.isFresh(1, 3)).isFalse();
  }

  @Test
  void further_olderOne_isTheFirst() {
    batch.begin(100, 0, 1, 3);
    batch.further(150, 2, 3);
    batch.further(60, 2, 3);
    assertThat(batch.first).isEqualTo(60);
    assertThat(batch.last).isEqualTo(150);
    assertThat(batch.hasMoved(2, 3)).isFalse();
    assertThat(batch.hasMoved(3, 3)).isTrue();
  }

  @Test
  void outSince_flushedTwice_isTheFirstTime() {
    batch.messages = 2;
    batch.flushed(200, 2, 3);
    batch.messages = 1;
    batch.flushed(300, 4, 5);
    assertThat(batch.out).isEqualTo(3);
    assertThat(batch.messages).isZero();
    assertThat(batch.outSince(2, 3)).isZero();
    assertThat(batch.outSince(4, 5)).isEqualTo(200);
    assertThat(batch.outIn(3)).isTrue();
    assertThat(batch.outIn(5)).isFalse();
  }

  @Test
  void isOf_anotherHolder_isNot() {
    assertThat(batch.isOf(holder)).isTrue();
    assertThat(batch.isOf(new Object())).isFalse();
  }
}
