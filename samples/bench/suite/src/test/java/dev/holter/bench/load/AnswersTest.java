/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class AnswersTest {

  @Test
  void came_dueInDifferentTenthsOfASecond_areToldApart() {
    Answers answers = new Answers(/* again= */ false, 3);
    long start = System.nanoTime();
    answers.start(start);

    answers.came(start);
    answers.came(start + Answers.WINDOW - 1);
    answers.came(start + Answers.WINDOW);
    answers.came(start + 9 * Answers.WINDOW);

    assertThat(answers.count()).isEqualTo(4);
    assertThat(answers.windows()).extracting(Histogram::getTotalCount).containsExactly(2L, 1L, 1L);
  }

  @Test
  void came_oneWindow_allAreToldTogether() {
    Answers answers = new Answers(/* again= */ false, 1);

    answers.came(System.nanoTime());
    answers.came(System.nanoTime() + 9 * Answers.WINDOW);

    assertThat(answers.windows()).extracting(Histogram::getTotalCount).containsExactly(2L);
  }
}
