/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

  private static final double HOUR = 3_600_000;
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void clock_lessThanADay_isTheTimeOfDay() {
    TimeScale scale = new TimeScale(NEW_YEAR, 10 * HOUR);

    assertThat(scale.clock("2026-01-01T05:06:07.089Z")).isEqualTo("05:06:07.089");
    assertThat(scale.label(0.5)).isEqualTo("05:00:00");
  }

  @Test
  void clock_aDayOrMore_hasTheDate() {
    TimeScale scale = new TimeScale(NEW_YEAR, 24 * HOUR);

    assertThat(scale.clock("2026-01-02T05:06:07.089Z")).isEqualTo("01-02 05:06:07.089");
    assertThat(scale.label(0.5)).isEqualTo("01-01 12:00");
    assertThat(scale.label(1)).isEqualTo("01-02 00:00");
  }

  @Test
  void parts_labelsWithDates_areFewer() {
    assertThat(new TimeScale(NEW_YEAR, 24 * HOUR).parts())
        .isLessThan(new TimeScale(NEW_YEAR, HOUR).parts());
  }
}
