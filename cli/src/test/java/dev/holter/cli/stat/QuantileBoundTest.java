/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileBoundTest {

  @ParameterizedTest
  @CsvSource({"50, 5", "90, 29", "95, 59", "99, 299", "99.9, 2995"})
  void fewest_publishedNumbers_agrees(double percentile, long fewest) {
    assertThat(QuantileBound.fewest(percentile)).isEqualTo(fewest);
  }

  @Test
  void low_manyValues_isBelowTheQuantileAndNear() {
    Histogram h = upTo(10_000);

    assertThat(QuantileBound.low(h, 99)).isBetween(9_800L, 9_900L);
  }

  @Test
  void low_fewValues_isFarBelow() {
    assertThat(QuantileBound.low(upTo(100), 99)).isLessThan(99);
    assertThat(QuantileBound.low(new Histogram(2), 99)).isZero();
  }

  private static Histogram upTo(int most) {
    Histogram h = new Histogram(3);
    for (int i = 1; i <= most; i++) {
      h.recordValue(i);
    }
    return h;
  }
}
