/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.stalls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The stalls of Holter's recording, as it has them: no report has judged them yet. */
final class Recorded {

  private Recorded() {}

  static List<Seen> in(Path recording) {
    Map<Long, Long> samples = new HashMap<>();
    List<RecordedEvent> stalls = new ArrayList<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        switch (event.getEventType().getName()) {
          case "holter.Stall" -> stalls.add(event);
          case "holter.StallSample" ->
              samples.merge(event.getLong("stall"), nanos(event.getStartTime()), Math::min);
          default -> {
            // none of a stall
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stalls.stream().map(stall -> seen(stall, samples.get(stall.getLong("stall")))).toList();
  }

  private static Seen seen(RecordedEvent stall, Long sample) {
    Duration elapsed = stall.getDuration("elapsed");
    long end = nanos(stall.getEndTime().minus(stall.getDuration("late")));
    return new Seen(
        end - elapsed.toNanos(), elapsed.toNanos(), sample == null ? end : sample, sample != null);
  }

  private static long nanos(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }
}
