/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A drain's order and times are told as the client saw them, and that a stall took one away. */
class DrainTaleIT {

  private static final String WORK = "dev.holter.tales.drain.Pages#work";

  /** What a healthy drain may be off by; one that waits for the report is by far more. */
  private static final double QUICK = 250;

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void drain_loopHeldUp_endsWithTheStallAndSaysSo(Jdks.Jdk jdk) {
    TaleRun run =
        TaleRun.best(
            r -> !stalls(r).isEmpty() && leftTogether(r), Tale.DRAIN, jdk, folder, "stalled");

    JsonNode drain = drain(run);
    List<JsonNode> stalls = stalls(run);
    assertThat(stalls).as("%s", run.report().path("stalls")).hasSize(1);
    assertThat(drain.path("lastStreamMs").asDouble())
        .as("the answers leave first: %s", drain)
        .isLessThanOrEqualTo(drain.path("finalMs").asDouble());
    assertThat(drain.path("timerLateMs").asDouble()).isGreaterThan(QUICK);
    assertThat(run.effects(stalls)).anyMatch(e -> e.startsWith("the drain of "));
    // what was written before the stall leaves behind it too, so that the client sees no drain
    assertThat(leftTogether(run)).as("%s", run.effects(stalls)).isTrue();
    assertThat(run.said("goaway-final")).isLessThan(drain.path("finalMs").asDouble());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void drain_workOnWorker_endsInTime(Jdks.Jdk jdk) {
    TaleRun run =
        TaleRun.best(
            r -> apart(r) < QUICK && drain(r).path("timerLateMs").asDouble() < QUICK,
            Tale.DRAIN,
            jdk,
            folder,
            "mended");

    JsonNode drain = drain(run);
    assertThat(drain.path("timerLateMs").asDouble()).as("%s", drain).isLessThan(QUICK);
    assertThat(drain.path("finalMs").asDouble())
        .as("the report's answer leaves last: %s", drain)
        .isLessThan(drain.path("lastStreamMs").asDouble());
    assertThat(run.stalls("blocking-call", null, WORK)).isEmpty();
    assertThat(apart(run)).as("%s %s", drain, run.program().said()).isLessThan(QUICK);
  }

  private static List<JsonNode> stalls(TaleRun run) {
    return run.stalls("blocking-call", "thread.sleep", WORK);
  }

  private static boolean leftTogether(TaleRun run) {
    return run.effects(stalls(run)).stream().anyMatch(e -> e.contains("left together"));
  }

  private static JsonNode drain(TaleRun run) {
    List<JsonNode> drained =
        run.side("server").stream().filter(c -> c.hasNonNull("drain")).toList();
    assertThat(drained).as("%s", run.http2()).hasSize(1);
    return drained.get(0).path("drain");
  }

  /** How far the server's clock and the client's are apart, at worst. */
  private static double apart(TaleRun run) {
    JsonNode drain = drain(run);
    List<Double> answers = run.all("answer");
    return Math.max(
        Math.abs(drain.path("finalMs").asDouble() - run.said("goaway-final")),
        Math.abs(drain.path("lastStreamMs").asDouble() - answers.get(answers.size() - 1)));
  }
}
