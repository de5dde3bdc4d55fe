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

/** Messages that a loop holds back leave together, and it is told who held them. */
class BunchedSendsIT {

  private static final String PROGRAM = "dev.holter.samples.wire.BunchedSends";

  /** How much the two clocks of a message may differ: its peer reads it a little later. */
  private static final double CLOCKS = 5;

  /** How long the program computes each message. */
  private static final double COMPUTES = 150;

  @TempDir Path folder;

  private static List<JsonNode> bunches(WireRun run, String loop) {
    return StreamSupport.stream(run.wire().path("sends").path("delays").spliterator(), false)
        .filter(d -> d.path("bunched").asBoolean() && d.path("loop").asText().equals(loop))
        .toList();
  }

  /** Whether nothing but the program's own doings held its messages up. */
  private static boolean asPlanned(WireRun run) {
    return bunches(run, "held").size() == 1
        && bunches(run, "behind").size() == 1
        && bunches(run, "worker").isEmpty()
        && clocksApart(run, "held") <= CLOCKS
        && clocksApart(run, "behind") <= CLOCKS;
  }

  private static double clocksApart(WireRun run, String loop) {
    return Math.abs(bunches(run, loop).get(0).path("ageMs").asDouble() - run.said(loop + "-late"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WireProgram#onEachJdk")
  void sends_thatALoopHeldBack_areOneBunchWithItsHolder(WireProgram program, Jdks.Jdk jdk) {
    WireRun run = WireRun.of(program, "BunchedSends", jdk, folder, BunchedSendsIT::asPlanned);
    assertThat(bunches(run, "worker")).as("each message left as it was ready").isEmpty();
    assertThat(bunches(run, "held")).as("%s", run.wire()).hasSize(1);
    JsonNode held = bunches(run, "held").get(0);
    assertThat(held.path("messages").asInt()).isEqualTo(3);
    assertThat(held.path("segment").asText()).isEqualTo("queue");
    assertThat(held.path("holder").asText()).isEqualTo("read");
    assertThat(held.path("source").asText()).isEqualTo(PROGRAM + "$Computes#answer");
    assertAge(held, run.said("held-late"));
    assertJoined(run, held);
    assertThat(bunches(run, "behind")).as("%s", run.wire()).hasSize(1);
    JsonNode behind = bunches(run, "behind").get(0);
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
  private static void assertJoined(WireRun run, JsonNode bunch) {
    assertThat(run.wire().path("stalls"))
        .anySatisfy(
            stall -> {
              assertThat(stall.path("stall")).isEqualTo(bunch.path("stall"));
              assertThat(stall.path("effects").toString()).contains("left together");
            });
  }
}
