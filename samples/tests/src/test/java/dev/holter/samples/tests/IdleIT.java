/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops that only wait: nothing is written about them, and the process hardly runs. */
class IdleIT {

  private static final long SECONDS = 6;

  /**
   * Percent of one core, of everything the process does. The budget is 1 for what Holter adds, and
   * {@code samples/idle} measures that; here one run on a machine that others use too, without one
   * to compare it with, must only not be far off.
   */
  private static final double CPU = 3;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void loopsThatWait_haveNoHeartbeatAndCostLittle(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    Path recording = folder.resolve("idle.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-cp",
                Jars.testClasses().toString(),
                "dev.holter.samples.tests.IdleProgram",
                Long.toString(SECONDS)));
    assertThat(program.exit()).as(program::said).isZero();

    Map<Long, String> loops = new HashMap<>();
    List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
    events.stream()
        .filter(e -> e.getEventType().getName().equals("holter.Loop"))
        .filter(e -> e.getString("name").startsWith("idle-loop-"))
        .forEach(e -> loops.put(e.getLong("loop"), e.getString("name")));
    assertThat(loops).as("loops known").hasSize(IdleProgram.LOOPS);

    long[] idle = said(program, "idle");
    // what they did before may be told up to a second later
    Instant from = Instant.ofEpochMilli(idle[0]).plusSeconds(1);
    Instant to = Instant.ofEpochMilli(idle[1]);
    List<RecordedEvent> heartbeats =
        events.stream().filter(e -> e.getEventType().getName().equals("holter.Heartbeat")).toList();
    assertThat(heartbeats)
        .extracting(e -> loops.get(e.getLong("loop")))
        .as("loops that turned at first")
        .containsAll(loops.values());
    assertThat(heartbeats)
        .filteredOn(e -> e.getEndTime().isAfter(from) && e.getEndTime().isBefore(to))
        .as("heartbeats of loops that wait")
        .isEmpty();

    double cpu = 100.0 * said(program, "cpu-ms")[0] / (idle[1] - idle[0]);
    System.out.println(jdk + ": idle at " + cpu + " % of a core");
    assertThat(cpu).as("percent of a core").isLessThan(CPU);
  }

  private static long[] said(ForkedJvm.Ended program, String what) {
    return program.out().stream()
        .filter(line -> line.startsWith(what + " "))
        .map(line -> line.substring(what.length() + 1).split(" "))
        .map(words -> Stream.of(words).mapToLong(Long::parseLong).toArray())
        .findFirst()
        .orElseThrow(() -> new AssertionError(program.said()));
  }
}
