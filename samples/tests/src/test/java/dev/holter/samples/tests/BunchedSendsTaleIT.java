/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that a handler makes one after the other leave together, on three frameworks. */
class BunchedSendsTaleIT {

  private static final String PACKAGE = "dev.holter.tales.bunchedsends.";

  /** How the servers' loops begin, by what the program calls them. */
  private static final Map<String, String> LOOPS =
      Map.of("netty", "netty-loop", "vertx", "vert.x-eventloop", "grpc", "grpc-loop");

  /** Half of what lies between the first message and the last. */
  private static final double APART = 150;

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void sends_madeOnTheLoop_areBunchesOnEveryFramework(Jdks.Jdk jdk) {
    TaleRun run =
        TaleRun.best(
            r -> LOOPS.keySet().stream().allMatch(name -> isTold(r, name)),
            Tale.BUNCHED_SENDS,
            jdk,
            folder,
            "stalled");

    for (String name : LOOPS.keySet()) {
      assertThat(isTold(run, name)).as("%s: %s", name, run.wire().path("sends")).isTrue();
      assertThat(run.said(name + "-apart")).as(run.program()::said).isLessThan(APART);
    }
    assertThat(bunches(run, "netty").get(0).path("source").asText())
        .isEqualTo(PACKAGE + "OnNetty#answer");
    assertThat(bunches(run, "vertx").get(0).path("source").asText())
        .isEqualTo(PACKAGE + "OnVertx#answer");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void sends_madeOnWorkers_leaveAsTheyAreReady(Jdks.Jdk jdk) {
    TaleRun run =
        TaleRun.best(
            r -> LOOPS.keySet().stream().allMatch(name -> bunches(r, name).isEmpty()),
            Tale.BUNCHED_SENDS,
            jdk,
            folder,
            "mended");

    for (String name : LOOPS.keySet()) {
      assertThat(bunches(run, name)).as("%s", name).isEmpty();
      assertThat(run.said(name + "-apart")).as(run.program()::said).isGreaterThan(APART);
    }
  }

  /** One bunch, which the stall stands with that the making of messages is. */
  private static boolean isTold(TaleRun run, String name) {
    List<JsonNode> bunches = bunches(run, name);
    return bunches.size() == 1
        && bunches.get(0).path("messages").asInt() >= 3
        && run.stalls("blocking-call", "thread.sleep", PACKAGE + "Message#make").stream()
            .anyMatch(s -> s.path("id").equals(bunches.get(0).path("stall")));
  }

  /** Those of a framework's server that are too far apart for a slow machine alone. */
  private static List<JsonNode> bunches(TaleRun run, String name) {
    return TaleRun.items(run.wire().at("/sends/delays"))
        .filter(d -> d.path("bunched").asBoolean() && d.path("spanMs").asDouble() > APART / 2)
        .filter(d -> d.path("loop").asText().startsWith(LOOPS.get(name)))
        .toList();
  }
}
