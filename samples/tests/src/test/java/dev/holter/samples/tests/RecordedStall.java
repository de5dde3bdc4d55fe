/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** A stall as it stands in a recording, with those of its loop's samples that name its turn. */
record RecordedStall(
    long turn, long elapsed, int taken, int dropped, long processLate, List<Sample> samples) {

  /** A stack, taken when the turn was so old. */
  record Sample(long turn, long elapsed, String frames) {}

  /** All that a recording tells of one loop. */
  record Recording(List<RecordedStall> stalls, List<Sample> samples) {}

  static Recording of(Path file, String loop) throws IOException {
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    long id =
        events.stream()
            .filter(e -> is(e, "holter.Loop") && e.getString("name").equals(loop))
            .mapToLong(e -> e.getLong("loop"))
            .distinct()
            .reduce(0, (none, one) -> one);
    List<Sample> samples =
        events.stream()
            .filter(e -> is(e, "holter.StallSample") && e.getLong("loop") == id)
            .map(e -> new Sample(e.getLong("turn"), nanos(e, "elapsed"), e.getString("frames")))
            .sorted(Comparator.comparingLong(Sample::turn).thenComparingLong(Sample::elapsed))
            .toList();
    List<RecordedStall> stalls =
        events.stream()
            .filter(e -> is(e, "holter.Stall") && e.getLong("loop") == id)
            .map(e -> stall(e, samples))
            .sorted(Comparator.comparingLong(RecordedStall::turn))
            .toList();
    return new Recording(stalls, samples);
  }

  private static RecordedStall stall(RecordedEvent e, List<Sample> samples) {
    long turn = e.getLong("turn");
    return new RecordedStall(
        turn,
        nanos(e, "elapsed"),
        e.getInt("samplesTaken"),
        e.getInt("samplesDropped"),
        nanos(e, "processLate"),
        samples.stream().filter(s -> s.turn == turn).toList());
  }

  private static boolean is(RecordedEvent e, String type) {
    return e.getEventType().getName().equals(type);
  }

  private static long nanos(RecordedEvent e, String field) {
    return e.getDuration(field).toNanos();
  }
}
