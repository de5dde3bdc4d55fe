/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that wait in gRPC's queue for their loop, whoever put them there. */
class GrpcMessagesIT {

  private static final String PROGRAM = "dev.holter.samples.wire.GrpcMessages";

  /** How much the two clocks of a message may differ: its peer reads it a little later. */
  private static final double CLOCKS = 5;

  @TempDir Path folder;

  /** Late departures of one loop's queue, of several messages. */
  private static List<JsonNode> bunches(WireRun run, String loop) {
    return StreamSupport.stream(run.wire().at("/sends/delays").spliterator(), false)
        .filter(d -> d.path("loop").asText().equals(loop))
        .filter(d -> d.path("segment").asText().equals("caller"))
        .filter(d -> d.path("bunched").asBoolean() && d.path("messages").asInt() >= 3)
        .toList();
  }

  /** Whether the age of the oldest is what the client saw. */
  private static boolean isTold(WireRun run, String loop) {
    return bunches(run, loop).size() == 1
        && Math.abs(bunches(run, loop).get(0).path("ageMs").asDouble() - run.said(loop + "-late"))
            <= CLOCKS;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WireProgram#onEachJdk")
  void messages_thatWaitedForTheirLoop_areOneBunchOfTheirAge(WireProgram program, Jdks.Jdk jdk) {
    WireRun run =
        WireRun.of(
            program, "GrpcMessages", jdk, folder, r -> isTold(r, "workers") && isTold(r, "own"));

    assertThat(isTold(run, "workers")).as("%s %s", run.out(), run.wire().path("sends")).isTrue();
    assertThat(isTold(run, "own")).as("%s %s", run.out(), run.wire().path("sends")).isTrue();
    assertThat(bunches(run, "workers").get(0).path("explanation").asText())
        .endsWith("the loop came late to what was handed to it");
    assertThat(bunches(run, "own").get(0).path("explanation").asText())
        .endsWith(
            "the loop handed it to itself, in " + PROGRAM + "$Maker#make, and came to it late");
    assertThat(bunches(run, "own").get(0).path("source").asText())
        .isEqualTo(PROGRAM + "$Maker#make");
  }
}
