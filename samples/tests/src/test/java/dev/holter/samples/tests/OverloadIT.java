/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Past its budget the agent leaves out evidence, then events, says so, and counts all the same; as
 * the load falls, all is back.
 */
class OverloadIT {

  private static final int LOOPS = 24;
  private static final int DEPTH = 1_000;
  private static final int CALLS_A_SECOND = 100_000;
  private static final int SECONDS = 4;

  /** Of one CPU: less than the default, which a starved machine would not get to. */
  private static final double BUDGET = 0.003;

  /** So many of the calm loop's stalls, the last ones, must be told whole. */
  private static final int BACK = 4;

  private static final String OPTION = ",budget=0.3%";

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void overload_isBoundedAndToldAndCountedAndOver(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    Path recording = folder.resolve("overload.jfr");
    ForkedJvm.Ended program = run(jdk, folder, recording);
    JsonNode report = Holter.report(jdk, recording);
    JsonNode agent = report.path("agent");
    double spent = spent(recording);
    double seconds = report.path("recording").path("durationMs").asDouble() / 1_000;
    System.out.println(
        jdk + ": " + program.out() + ", " + spent + " s spent in " + seconds + " s, " + agent);

    assertThat(stalls(report, "overloaded-")).isEqualTo(said(program, "stalls"));
    assertThat(stalls(report, "calm")).isEqualTo(said(program, "calm"));
    assertThat(calls(report, "thread.sleep"))
        .isEqualTo(said(program, "stalls") + said(program, "calm"));
    assertThat(calls(report, "file.metadata")).isEqualTo(said(program, "calls"));

    // thirty seconds' worth were saved up; the first few events are always written
    assertThat(spent / (30 + seconds)).as("part of a CPU").isLessThan(4 * BUDGET);
    assertThat(agent.path("selfMs").asDouble() / 1_000 / seconds)
        .as("part of a CPU that the watchdog took")
        .isLessThan(0.1);

    assertThat(agent.path("suppressed").path("stalls").asLong()).isPositive();
    assertThat(agent.path("degraded").toString())
        .contains("stacks of stalls: left out at times", "events of stalls and calls: left out");
    assertThat(report.path("recording").path("notes").toString())
        .contains("stacks of stalls: left out at times", "counted but without cause and place");
    assertThat(String.join("\n", program.err())).contains("over its budget of 0.3% of a CPU");

    // a debt of the flood is paid off within seconds, however slow the machine: then all is back
    long calm = said(program, "calm");
    assertThat(RecordedStall.of(recording, "calm").stalls())
        .filteredOn(s -> s.turn() > calm - BACK)
        .as("events of the calm loop's last stalls")
        .hasSize(BACK)
        .filteredOn(s -> s.taken() + s.dropped() > 0)
        .as("with evidence")
        .hasSizeGreaterThan(BACK / 2);
  }

  private static ForkedJvm.Ended run(Jdks.Jdk jdk, Path folder, Path recording) {
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording) + OPTION,
                "-cp",
                Jars.testClasses().toString(),
                OverloadProgram.class.getName(),
                Integer.toString(LOOPS),
                Integer.toString(DEPTH),
                Integer.toString(CALLS_A_SECOND),
                Integer.toString(SECONDS)));
    assertThat(program.exit()).as(program::said).isZero();
    return program;
  }

  /** Seconds of CPU time that evidence and events took. */
  private static double spent(Path recording) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
            .filter(e -> e.getEventType().getName().equals("holter.Control"))
            .mapToLong(e -> e.getDuration("spent").toNanos())
            .sum()
        / 1e9;
  }

  private static long said(ForkedJvm.Ended program, String what) {
    return program.out().stream()
        .filter(line -> line.startsWith(what + " "))
        .mapToLong(line -> Long.parseLong(line.split(" ")[1]))
        .sum();
  }

  private static long stalls(JsonNode report, String loops) {
    return stream(report.path("loops"))
        .filter(l -> l.path("name").asText().startsWith(loops))
        .mapToLong(l -> l.path("stalls").asLong())
        .sum();
  }

  private static long calls(JsonNode report, String rule) {
    return stream(report.path("totals"))
        .filter(t -> t.path("rule").asText().equals(rule))
        .mapToLong(t -> t.path("count").asLong())
        .sum();
  }

  private static Stream<JsonNode> stream(JsonNode all) {
    return StreamSupport.stream(all.spliterator(), false);
  }
}
