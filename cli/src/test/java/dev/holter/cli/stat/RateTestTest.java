/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTestTest {

  /** By hand: of 5 events all in one of two equal times, 2 × 1/32; of 1, no tail is below half. */
  @ParameterizedTest
  @CsvSource({
    "5, 1, 0, 1, 0.0625",
    "0, 1, 5, 1, 0.0625",
    "0, 1, 1, 1, 1",
    "3, 1, 3, 1, 1",
    "0, 3, 1, 1, 0.5",
    "1, 1, 6, 1, 0.125"
  })
  void of_fewEvents_isExact(long first, double t1, long second, double t2, double p) {
    assertThat(RateTest.of(first, t1, second, t2).p()).isCloseTo(p, within(1e-9));
  }

  @Test
  void of_sameRateInLongerTime_isNoDifference() {
    RateTest t = RateTest.of(100, 1, 1000, 10);

    assertThat(t.ratio()).isEqualTo(1);
    assertThat(t.p()).isGreaterThan(0.9);
    assertThat(t.low()).isLessThan(1);
    assertThat(t.high()).isGreaterThan(1);
  }

  @Test
  void of_twiceTheRate_liesInItsInterval() {
    RateTest t = RateTest.of(200, 1, 400, 1);

    assertThat(t.p()).isLessThan(1e-6);
    assertThat(t.ratio()).isEqualTo(2);
    assertThat(t.low()).isBetween(1.5, 2.0);
    assertThat(t.high()).isBetween(2.0, 2.5);
  }

  @Test
  void of_noEventsOrNoTime_tellsNothing() {
    assertThat(RateTest.of(0, 1, 0, 1).p()).isEqualTo(1);
    assertThat(RateTest.of(5, 1, 5, 0).p()).isEqualTo(1);
  }

  @Test
  void of_countsBeyondAnInt_stillTells() {
    assertThat(RateTest.of(4_000_000_000L, 1, 8_000_000_000L, 1).p()).isLessThan(1e-9);
  }

  @Test
  void tellsMoreFrom_isTheFirstCountThatTells() {
    long from = RateTest.tellsMoreFrom(4, 1, 2, 0.05);

    assertThat(RateTest.of(4, 1, from, 2).p()).isLessThanOrEqualTo(0.05);
    assertThat(RateTest.of(4, 1, from - 1, 2).p()).isGreaterThan(0.05);
  }

  @Test
  void tellsFewerTo_isTheLastCountThatTells() {
    long to = RateTest.tellsFewerTo(40, 1, 1, 0.05);

    assertThat(RateTest.of(40, 1, to, 1).p()).isLessThanOrEqualTo(0.05);
    assertThat(RateTest.of(40, 1, to + 1, 1).p()).isGreaterThan(0.05);
    assertThat(RateTest.tellsFewerTo(2, 1, 1, 0.05)).as("even none says nothing").isNull();
  }
}
