/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.ProcessHealth;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class DisturbanceTest {

  private static final double MINUTE = 60_000;

  private static List<String> of(ProcessHealth health, int late) {
    Histogram control = new Histogram(2);
    control.recordValueWithCount(1_000_000, 200);
    control.recordValueWithCount(15_000_000, late);
    return Disturbance.of(health, control, 20, MINUTE);
  }

  private static ProcessHealth health(double throttled, double pressure, Cause cause, double ms) {
    return new ProcessHealth(
        true,
        new ProcessHealth.Lateness(1, 1, 1),
        5000,
        5000,
        throttled,
        pressure,
        List.of(new ProcessHealth.Pause("", ms, cause, 1, List.of(), "")));
  }

  @Test
  void of_collectionsAndSafepoints_isNone() {
    assertThat(of(health(0, 0, Cause.GC, 5000), 0)).isEmpty();
    assertThat(of(health(0, 0, Cause.SAFEPOINT, 5000), 0)).isEmpty();
  }

  @Test
  void of_beatLateOnce_isNoneAndOftenIsOne() {
    assertThat(of(health(0, 0, Cause.GC, 0), 2)).isEmpty();
    assertThat(of(health(0, 0, Cause.GC, 0), 3)).hasSize(1);
  }

  @Test
  void of_noCpuNoQuotaOrMuchPressure_isOneEach() {
    assertThat(of(health(0, 0, Cause.NOT_SCHEDULED, 500), 0)).isEmpty();
    assertThat(of(health(0, 0, Cause.NOT_SCHEDULED, 700), 0)).hasSize(1);
    assertThat(of(health(700, 0, Cause.SUSPENDED, 700), 0)).hasSize(2);
    assertThat(of(health(0, 16_000, Cause.GC, 0), 0)).hasSize(1);
  }
}
