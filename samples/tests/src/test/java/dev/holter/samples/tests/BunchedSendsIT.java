/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that a loop holds back leave together, and it is told who held them. */
class BunchedSendsIT {

  private static final String PROGRAM = "dev.holter.samples.wire.BunchedSends";

  /** How much the two clocks of a message may differ: its peer reads it a little later. */
  private static final double CLOCKS = 5;

  /** How long the program computes each message. */
  private static final double COMPUTES = 150;

  /** A machine busy elsewhere may take the CPU from between two reads of a clock. */
  private static final int ATTEMPTS = 3;

  @TempDir Path folder;

  static Stream<Arguments> programs() {
    return Jdks.all()
        .flatMap(jdk -> Stream.of(WireProgram.values()).map(p -> Arguments.of(p, jdk)));
  }

  private record Run(ForkedJvm.Ended program, JsonNode wire) {

    double said(String what) {
      return program.out().stream()
          .filter(line -> line.startsWith(what + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(what.length() + 1)))
          .findFirst()
          .orElseThrow();
    }

    List<JsonNode> bunches(String loop) {
      return StreamSupport.stream(wire.path("sends").path("delays").spliterator(), false)
          .filter(d -> d.path("bunched").asBoolean() && d.path("loop").asText().equals(loop))
          .toList();
    }

    /** Whether nothing but the program's own doings held its messages up. */
    boolean asPlanned() {
      return bunches("held").size() == 1
          && bunches("behind").size() == 1
          && bunches("worker").isEmpty()
          && clocksApart("held") <= CLOCKS
          && clocksApart("behind") <= CLOCKS;
    }

    private double clocksApart(String loop) {
      return Math.abs(bunches(loop).get(0).path("ageMs").asDouble() - said(loop + "-late"));
    }
  }

  private Run run(WireProgram program, Jdks.Jdk jdk) {
    Path recording = folder.resolve("sends.jfr");
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Xverify:all",
                "-cp",
                program.classPath(),
                program.main("BunchedSends")));
    assertThat(ended.exit()).as(ended::said).isZero();
    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("agent").path("degraded")).isEmpty();
    return new Run(ended, report.path("wire"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void sends_thatALoopHeldBack_areOneBunchWithItsHolder(WireProgram program, Jdks.Jdk jdk) {
    Run run = run(program, jdk);
    for (int i = 1; i < ATTEMPTS && !run.asPlanned(); i++) {
      run = run(program, jdk);
    }
    assertThat(run.bunches("worker")).as("each message left as it was ready").isEmpty();
    assertThat(run.bunches("held")).as("%s", run.wire()).hasSize(1);
    JsonNode held = run.bunches("held").get(0);
    assertThat(held.path("messages").asInt()).isEqualTo(3);
    assertThat(held.path("segment").asText()).isEqualTo("queue");
    assertThat(held.path("holder").asText()).isEqualTo("read");
    assertThat(held.path("source").asText()).isEqualTo(PROGRAM + "$Computes#answer");
    assertAge(held, run.said("held-late"));
    assertJoined(run, held);
    assertThat(run.bunches("behind")).as("%s", run.wire()).hasSize(1);
    JsonNode behind = run.bunches("behind").get(0);
    assertThat(behind.path("messages").asInt()).isEqualTo(3);
    assertThat(behind.path("segment").asText()).isEqualTo("caller");
    assertThat(behind.path("holder").asText()).isEqualTo("loop");
    assertAge(behind, run.said("behind-late"));
    assertJoined(run, behind);
  }

  /** The oldest waited for two more to be computed, and had left when its peer had it. */
  private static void assertAge(JsonNode bunch, double seenByPeer) {
    assertThat(bunch.path("ageMs").asDouble())
        .isBetween(2 * COMPUTES - CLOCKS, seenByPeer + CLOCKS);
  }

  /** What a stall held back stands with the stall. */
  private static void assertJoined(Run run, JsonNode bunch) {
    assertThat(run.wire().path("stalls"))
        .anySatisfy(
            stall -> {
              assertThat(stall.path("stall")).isEqualTo(bunch.path("stall"));
              assertThat(stall.path("effects").toString()).contains("left together");
            });
  }
}
