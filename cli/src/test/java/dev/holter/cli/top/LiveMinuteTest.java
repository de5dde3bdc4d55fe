/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.top;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.read.LiveBeat;
import dev.holter.source.Frame;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveMinuteTest {

  private static final long MS = 1_000_000L;
  private static final long SECOND = 1_000 * MS;
  private static final long NOON = 1_800_000_000L * SECOND;

  private final LiveMinute minute = new LiveMinute();

  @BeforeEach
  void loop() {
    minute.loop(new LoopFact(1, "worker-1", "netty-nio", "netty", "4.1", 7));
  }

  @Test
  void snapshot_ofBeats_hasTheirPercentiles() {
    beat(NOON, 5 * MS, 2 * MS);
    beat(NOON + SECOND, 9 * MS, 3 * MS);
    minute.flushed(NOON + SECOND);

    LoopRow row = minute.snapshot().loops().get(0);
    assertThat(row.max()).isEqualTo(9 * MS);
    assertThat(row.p50()).isBetween(2 * MS, 3 * MS + MS / 10);
    assertThat(row.turns()).isEqualTo(4);
  }

  @Test
  void snapshot_beatOlderThanAMinute_isForgotten() {
    beat(NOON, 500 * MS, 2 * MS);
    beat(NOON + 61 * SECOND, 9 * MS, 3 * MS);
    minute.flushed(NOON + 61 * SECOND);

    LoopRow row = minute.snapshot().loops().get(0);
    assertThat(row.max()).isEqualTo(9 * MS);
    assertThat(row.p99()).isLessThan(10 * MS);
    assertThat(row.turns()).isEqualTo(2);
  }

  @Test
  void snapshot_stallWithoutEnd_goesOnWithItsSource() {
    minute.sample(sample(NOON + 40 * MS, 40 * MS, "app.Handler.slow(Handler.java:3)"));
    minute.flushed(NOON + 400 * MS);

    LoopRow row = minute.snapshot().loops().get(0);
    assertThat(row.now().elapsed()).isEqualTo(400 * MS);
    assertThat(row.now().source()).isEqualTo("app.Handler#slow");
    assertThat(row.max()).isEqualTo(400 * MS);
  }

  @Test
  void snapshot_sampleToldAfterTheEnd_keepsTheEndAndHasTheStack() {
    minute.stall(9, 1, NOON, 120 * MS, "file.read");
    minute.sample(sample(NOON + 80 * MS, 80 * MS, "app.Handler.slow(Handler.java:3)"));
    minute.flushed(NOON + SECOND);

    SeenStall stall = minute.snapshot().stalls().get(0);
    assertThat(stall.ended()).isTrue();
    assertThat(stall.elapsed()).isEqualTo(120 * MS);
    assertThat(stall.source()).isEqualTo("app.Handler#slow");
    assertThat(stall.loop()).isEqualTo("worker-1");
  }

  @Test
  void snapshot_earlierSampleToldLater_doesNotReplaceTheLater() {
    minute.sample(sample(NOON + 80 * MS, 80 * MS, "app.Handler.late(Handler.java:3)"));
    minute.sample(sample(NOON + 20 * MS, 20 * MS, "app.Handler.early(Handler.java:3)"));
    minute.flushed(NOON + SECOND);

    assertThat(minute.snapshot().stalls().get(0).source()).isEqualTo("app.Handler#late");
  }

  @Test
  void snapshot_loopThatTurnedLongAfterItsLastSample_doesNotStall() {
    minute.sample(sample(NOON + 40 * MS, 40 * MS, "app.Handler.slow(Handler.java:3)"));
    beat(NOON + 5 * SECOND, MS, MS);
    minute.flushed(NOON + 5 * SECOND);

    assertThat(minute.snapshot().loops().get(0).now()).isNull();
  }

  @Test
  void snapshot_stallsOfTheMinute_areAShareOfIt() {
    beat(NOON - 59 * SECOND, MS, MS);
    minute.stall(9, 1, NOON - 30 * SECOND, 6 * SECOND, null);
    minute.flushed(NOON);

    assertThat(minute.snapshot().loops().get(0).stalled()).isEqualTo(0.1);
  }

  private void beat(long end, long max, long other) {
    Histogram gaps = new Histogram(2);
    gaps.setAutoResize(true);
    gaps.recordValue(max);
    gaps.recordValue(other);
    ByteBuffer bytes = ByteBuffer.allocate(gaps.getNeededByteBufferCapacity());
    int length = gaps.encodeIntoCompressedByteBuffer(bytes);
    byte[] encoded = new byte[length];
    bytes.rewind().get(encoded);
    minute.beat(
        new LiveBeat(1, end, 2, max + other, max, Base64.getEncoder().encodeToString(encoded)));
  }

  private static SampleFact sample(long time, long elapsed, String frame) {
    return new SampleFact(
        9,
        1,
        1,
        time,
        elapsed,
        "RUNNABLE",
        Frame.parse(frame),
        null,
        List.of(),
        /* deadlock= */ false,
        null,
        1,
        Map.of());
  }
}
