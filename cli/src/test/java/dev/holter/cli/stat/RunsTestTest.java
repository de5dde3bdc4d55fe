/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTestTest {

  /** One of as many ways as there are to choose: Pascal's triangle. */
  @ParameterizedTest
  @CsvSource({"5, 5, 5, 252", "4, 4, 4, 70", "1, 1, 1, 2", "3, 3, 3, 20", "5, 5, 4, 42"})
  void p_allOfHead_isOneOfAllWays(int base, int head, int having, double ways) {
    assertThat(RunsTest.p(base, head, having)).isCloseTo(1 / ways, within(1e-9));
  }
}
