/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guarded calls as fast as they go, for as many seconds as {@code holter.hammer.seconds} says: all
 * counted, few recorded, nothing kept.
 */
class HammerIT {

  private static final long SECONDS = Long.getLong("holter.hammer.seconds", 4);

  /**
   * The budget of one rule: the first four and a few with a new stack; and each second, also of
   * those around, two samples and twenty that were slow because a busy machine took the CPU away.
   */
  private static final long EVENTS = 4 + 8 + (2 + 20) * (SECONDS + 5);

  /** An agent's guard is two or three clock reads and a table look-up; more is a mistake. */
  private static final double CLOCK_READS = 8;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void guardedCalls_asFastAsTheyGo_areCountedExactlyAndCostLittle(
      Jdks.Jdk jdk, @TempDir Path folder) throws IOException {
    Path recording = folder.resolve("hammer.jfr");
    Path rules =
        Files.writeString(
            folder.resolve("rules.txt"),
            "test.nothing dev.holter.samples.tests.HammerProgram$Nothing guarded\n");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording) + ",rules-file=" + rules,
                "-Xmx128m",
                "-cp",
                Jars.testClasses().toString(),
                "dev.holter.samples.tests.HammerProgram",
                Long.toString(SECONDS)));
    assertThat(program.exit()).as(program::said).isZero();
    System.out.println(jdk + ": " + String.join(", ", program.out()));

    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("totals"))
        .filteredOn(t -> t.path("rule").asText().equals("file.metadata"))
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.path("count").asLong()).isEqualTo((long) said(program, "calls", 1));
              assertThat(t.path("exact").asBoolean()).isTrue();
            });
    assertThat(events(recording)).as("events").isBetween(1L, EVENTS);
    assertThat(said(program, "heap-kb", 2))
        .as("kilobytes at the end: %s", program.out())
        .isLessThan(said(program, "heap-kb", 1) * 1.2 + 1024);
    assertThat(said(program, "added-ns", 1))
        .as("nanoseconds added to a call: %s", program.out())
        .isLessThan(CLOCK_READS * said(program, "clock-ns", 1));
  }

  private static double said(ForkedJvm.Ended program, String what, int word) {
    return program.out().stream()
        .filter(line -> line.startsWith(what + " "))
        .map(line -> Double.parseDouble(line.split(" ")[word]))
        .findFirst()
        .orElseThrow(() -> new AssertionError(program.said()));
  }

  private static long events(Path recording) throws IOException {
    long events = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent e = file.readEvent();
        if (e.getEventType().getName().equals("holter.BlockingCall")
            && e.getString("rule").equals("file.metadata")) {
          events++;
        }
      }
    }
    return events;
  }
}
