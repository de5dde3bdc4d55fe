/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void adjust_knownExample_isStepDownAndNeverFalls() {
    assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
  }

  @Test
  void adjust_nothing_isNothing() {
    assertThat(Holm.adjust(new double[0])).isEmpty();
  }
}
