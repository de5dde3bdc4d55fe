/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.ControlBeatFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldUpNearTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long LATE = 800_000_000L;

  private final MadeProcess made = new MadeProcess();

  private HeldUpNear near(long time) {
    return HeldUpNear.of(made.process(), time, SECOND, LATE / 2);
  }

  @ParameterizedTest
  @CsvSource({
    "700, 0, throttled",
    "0, 700, not-scheduled",
    "700, 700, throttled",
    "100, 100, unknown",
    "0, -1, unknown"
  })
  void of_noPauseOfTheJvm_isToldByWhoTookTheCpu(long throttled, long runDelay, String by) {
    made.controlBeats.add(
        new ControlBeatFact(
            SECOND, 2 * SECOND, throttled * 1_000_000, LATE, Math.max(-1, runDelay * 1_000_000)));

    assertThat(near(2 * SECOND)).isEqualTo(new HeldUpNear(LATE, by));
  }

  @Test
  void of_secondThatBeganAMomentLater_isItsLateness() {
    made.controlBeats.add(new ControlBeatFact(SECOND, 2 * SECOND, 0, LATE, LATE));

    assertThat(near(SECOND - 1_000_000)).isEqualTo(new HeldUpNear(LATE, "not-scheduled"));
    assertThat(near(SECOND - LATE / 2)).isNull();
  }

  @Test
  void of_momentLongAfter_isNull() {
    made.controlBeats.add(new ControlBeatFact(SECOND, 2 * SECOND, 0, LATE, LATE));

    assertThat(near(4 * SECOND)).isNull();
  }
}
