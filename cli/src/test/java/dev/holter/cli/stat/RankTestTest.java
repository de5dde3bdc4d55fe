/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTestTest {

  /** Mann and Whitney's table of 1947: how probable a U as small or smaller is. */
  @ParameterizedTest
  @CsvSource({
    "3, 3, 0, .050",
    "3, 3, 1, .100",
    "4, 4, 0, .014",
    "4, 4, 1, .029",
    "4, 4, 2, .057",
    "5, 3, 0, .018",
    "5, 5, 0, .004",
    "5, 5, 1, .008",
    "5, 5, 2, .016",
    "5, 5, 3, .028",
    "5, 5, 4, .048",
    "5, 5, 5, .075",
    "8, 8, 15, .041"
  })
  void p_publishedTable_agrees(int base, int head, int u, double p) {
    assertThat(RankTest.p(first(base), ranked(base, head, u))).isCloseTo(p, within(0.0006));
  }

  @Test
  void p_noTies_isThatOfTheLibrary() {
    Random random = new Random(1);
    MannWhitneyUTest library =
        MannWhitneyUTest.withDefaults()
            .with(AlternativeHypothesis.GREATER_THAN)
            .with(PValueMethod.EXACT);
    for (int i = 0; i < 200; i++) {
      double[] base = random.doubles(3 + random.nextInt(8)).toArray();
      double[] head = random.doubles(3 + random.nextInt(8), 0.2, 1.2).toArray();
      assertThat(RankTest.p(base, head))
          .isCloseTo(library.test(head, base).getPValue(), within(1e-9));
    }
  }

  @Test
  void p_allEqual_isCertain() {
    assertThat(RankTest.p(new double[] {1, 1, 1}, new double[] {1, 1, 1, 1})).isEqualTo(1);
    assertThat(RankTest.p(new double[0], new double[] {1})).isEqualTo(1);
  }

  @Test
  void p_oneWildRun_decidesNothing() {
    assertThat(RankTest.p(new double[] {1, 2, 3, 4, 5}, new double[] {1.5, 2.5, 3.5, 4.5, 1000}))
        .isGreaterThan(0.2);
  }

  @Test
  void least_fiveAgainstFive_isOneOf252() {
    assertThat(RankTest.least(5, 5)).isCloseTo(1 / 252.0, within(1e-12));
    assertThat(RankTest.least(1, 1)).isEqualTo(0.5);
  }

  private static double[] first(int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = i;
    }
    return values;
  }

  /** HEAD above all of BASE, but for so many pairs that stand the other way round. */
  private static double[] ranked(int base, int head, int u) {
    double[] values = new double[head];
    int left = u;
    for (int i = 0; i < head; i++) {
      int below = Math.min(base, left);
      values[i] = base - below - 0.5 + i * 0.001;
      left -= below;
    }
    return values;
  }
}
