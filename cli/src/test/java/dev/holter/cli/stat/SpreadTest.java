/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void uneven_asChanceHasIt_isNot() {
    assertThat(Spread.uneven(new long[] {100, 91, 108}, new double[] {1, 1, 1})).isFalse();
    assertThat(Spread.uneven(new long[] {100, 205}, new double[] {1, 2})).isFalse();
  }

  @Test
  void uneven_oneRunOfThreeTwiceAsMany_is() {
    assertThat(Spread.uneven(new long[] {100, 100, 200}, new double[] {1, 1, 1})).isTrue();
  }

  @Test
  void uneven_oneRunOrNothing_isNot() {
    assertThat(Spread.uneven(new long[] {100}, new double[] {1})).isFalse();
    assertThat(Spread.uneven(new long[] {0, 0}, new double[] {1, 1})).isFalse();
  }
}
