/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.IntervalHistogram;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PendingHistogramTest {

  private static final long HOUR = 3_600_000_000_000L;

  private final IntervalHistogram durations = new IntervalHistogram();
  private final PendingHistogram pending = new PendingHistogram();

  @Test
  void take_ofSeveralIntervals_hasAllOfThem() throws Exception {
    for (long nanos : new long[] {1, 1_500, 20_000_000, 2 * HOUR}) {
      durations.record(nanos);
      pending.add(durations.take(new IntervalHistogram.Interval()).counts);
    }

    Histogram all = decoded(pending.take());

    assertThat(all.getTotalCount()).isEqualTo(4);
    assertThat(all.getCountBetweenValues(19_800_000, 20_200_000)).isEqualTo(1);
    assertThat(all.getMaxValue()).isBetween(HOUR, HOUR + HOUR / 100);
  }

  @Test
  void take_again_hasNothing() {
    durations.record(1_000);
    pending.add(durations.take(new IntervalHistogram.Interval()).counts);
    pending.take();

    assertThat(pending.isEmpty()).isTrue();
    assertThat(pending.take()).isNull();
  }

  private static Histogram decoded(String text) throws Exception {
    return Histogram.decodeFromCompressedByteBuffer(
        ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
  }
}
