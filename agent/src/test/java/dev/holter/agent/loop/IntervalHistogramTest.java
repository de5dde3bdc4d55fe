/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.IntervalHistogram.Interval;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class IntervalHistogramTest {

  @Test
  void take_afterRecords_hasThemOnce() {
    IntervalHistogram h = new IntervalHistogram();
    h.record(5_000);
    h.record(7_000_001);
    Interval first = h.take(new Interval());
    assertThat(first.counts.getTotalCount()).isEqualTo(2);
    assertThat(first.max).isEqualTo(7_000_001);
    assertThat(h.take(new Interval()).counts.getTotalCount()).isZero();
  }

  @Test
  void take_swappingInAnothersInterval_keepsThemApart() {
    IntervalHistogram one = new IntervalHistogram();
    IntervalHistogram other = new IntervalHistogram();
    one.record(5_000);
    Interval taken = one.take(new Interval());

    other.record(9_000);
    Interval takenNext = other.take(taken);

    assertThat(takenNext.max).isEqualTo(9_000);
    assertThat(takenNext.counts.getTotalCount()).isEqualTo(1);
    assertThat(other.take(takenNext).counts.getTotalCount()).isZero();
  }

  @Test
  void record_outOfRange_isClampedAndMaxStaysExact() {
    IntervalHistogram h = new IntervalHistogram();
    long day = 86_400_000_000_000L;
    h.record(day);
    h.record(-5);
    Interval taken = h.take(new Interval());
    assertThat(taken.counts.getTotalCount()).isEqualTo(2);
    assertThat(taken.max).isEqualTo(day);
  }

  @Test
  void record_intoAFullBucketThatNobodyTook_beginsAnew() {
    IntervalHistogram h = new IntervalHistogram();
    Interval full = new Interval();
    h.take(full);
    full.counts.recordValueWithCount(5_000, Integer.MAX_VALUE);
    h.record(5_000);
    assertThat(h.take(new Interval()).counts.getTotalCount()).isEqualTo(1);
  }

  @Test
  void take_whileAnotherThreadRecords_losesNone() throws InterruptedException {
    IntervalHistogram h = new IntervalHistogram();
    AtomicBoolean done = new AtomicBoolean();
    int records = 500_000;
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < records; i++) {
                h.record(i);
              }
              done.set(true);
            });
    writer.start();
    long sum = 0;
    Interval taken = new Interval();
    while (!done.get()) {
      taken = h.take(taken);
      sum += taken.counts.getTotalCount();
    }
    writer.join();
    sum += h.take(taken).counts.getTotalCount();
    assertThat(sum).isEqualTo(records);
  }
}
