/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LengthTestTest {

  @Test
  void of_tooFew_isNone() {
    assertThat(LengthTest.of(new double[2], new double[100])).isNull();
  }

  @Test
  void of_oneVeryLong_provesNothing() {
    assertThat(LengthTest.of(times(30, 20), concat(times(29, 20), 10_000)).p()).isGreaterThan(0.05);
  }

  @Test
  void of_twiceAsLong_isSure() {
    LengthTest t = LengthTest.of(times(30, 20), times(30, 60));

    assertThat(t.p()).isLessThan(0.001);
    assertThat(t.secondMedian()).isGreaterThan(2 * t.firstMedian());
  }

  private static double[] times(int n, double from) {
    return IntStream.range(0, n).mapToDouble(i -> from + i * 0.1).toArray();
  }

  private static double[] concat(double[] values, double last) {
    double[] all = java.util.Arrays.copyOf(values, values.length + 1);
    all[values.length] = last;
    return all;
  }
}
