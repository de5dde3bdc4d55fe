/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.TurningLoop;
import dev.holter.event.HeartbeatEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopPulseTest {

  private static final long HOUR = 3_600_000_000_000L;

  @TempDir private Path dir;

  private final TurningLoop turning = new TurningLoop();
  private final LoopPulse pulse = new LoopPulse();
  private final HistogramPace late = new HistogramPace(System.nanoTime() - HOUR);
  private final Recording recording = new Recording();

  @BeforeEach
  void start() {
    recording.enable(HeartbeatEvent.class).withoutThreshold();
    recording.start();
  }

  @AfterEach
  void close() {
    recording.close();
  }

  @Test
  void beat_inTheFirstMinute_hasAHistogramEachTime() throws Exception {
    HistogramPace early = new HistogramPace(System.nanoTime());
    beat(early, false, 1);
    beat(early, false, 2);

    assertThat(heartbeats()).extracting(LoopPulseTest::counted).containsExactly(1L, 2L);
  }

  @Test
  void beat_later_tellsItsTurnsAndKeepsTheHistogram() throws Exception {
    beat(late, false, 2);
    beat(late, false, 3);

    assertThat(heartbeats()).extracting(e -> e.getLong("turns")).containsExactly(2L, 3L);
    assertThat(heartbeats()).extracting(LoopPulseTest::counted).containsExactly(0L, 0L);
  }

  @Test
  void beat_last_hasTheHistogramOfAllTheTimeBefore() throws Exception {
    beat(late, false, 2);
    beat(late, true, 3);

    RecordedEvent last = heartbeats().get(1);
    assertThat(counted(last)).isEqualTo(5);
    assertThat(last.getDuration("histogramInterval")).isGreaterThan(last.getDuration("interval"));
  }

  @Test
  void beat_lastWithoutATurn_stillHandsOverTheHistogram() throws Exception {
    beat(late, false, 2);
    beat(late, true, 0);

    assertThat(heartbeats()).extracting(LoopPulseTest::counted).containsExactly(0L, 2L);
    assertThat(heartbeats()).extracting(e -> e.getLong("turns")).containsExactly(2L, 0L);
  }

  @Test
  void beat_ofALoopThatDoesNotTurn_isNone() throws Exception {
    beat(late, false, 1);
    beat(late, true, 0);
    beat(late, true, 0);

    assertThat(heartbeats()).hasSize(2);
  }

  private void beat(HistogramPace pace, boolean last, int turns) {
    for (int i = 0; i < turns; i++) {
      turning.turn();
    }
    pulse.beat(turning.loop, new TakenHistograms(), pace, last);
  }

  private List<RecordedEvent> heartbeats() throws IOException {
    Path file = dir.resolve("beats.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(e -> e.getEventType().getName().equals(HeartbeatEvent.NAME))
        .toList();
  }

  private static long counted(RecordedEvent e) {
    String text = e.getString("histogram");
    if (text == null) {
      return 0;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      return Histogram.decodeFromCompressedByteBuffer(bytes, 0).getTotalCount();
    } catch (DataFormatException ex) {
      throw new AssertionError(ex);
    }
  }
}
