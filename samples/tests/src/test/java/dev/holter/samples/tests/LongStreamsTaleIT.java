/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reset long streams with INTERNAL_ERROR is told, and which version no longer does. */
class LongStreamsTaleIT {

  private static final String LANE = "dev.holter.tales.longstreams.Lanes$Lane#execute";

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void longStreams_resetByTheServer_areToldWithSenderAndInTheDiff(Jdks.Jdk jdk) {
    TaleRun stalled = TaleRun.of(Tale.LONG_STREAMS, jdk, folder, "stalled");
    TaleRun mended = TaleRun.of(Tale.LONG_STREAMS, jdk, folder, "mended");

    assertSides(stalled);
    assertSides(mended);
    assertThat(stalled.said("reset")).isPositive();
    assertThat(mended.said("reset")).isZero();
    assertThat(TaleRun.items(stalled.http2().path("resets")))
        .filteredOn(r -> r.path("sender").asText().equals("local"))
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(r.path("error").asText()).isEqualTo("INTERNAL_ERROR");
              assertThat(r.path("source").asText()).isEqualTo(LANE);
              assertThat(r.path("failure").asText()).isEqualTo("java.lang.IllegalStateException");
              assertThat(r.path("maxAgeMs").asDouble()).isGreaterThan(stalled.said("open-ms"));
            });
    assertThat(mended.http2().path("resets")).isEmpty();
    assertThat(stalled.http2().at("/sums/level").asText()).isEqualTo("warn");
    assertThat(mended.http2().at("/sums/level").asText()).isEqualTo("ok");
    assertDiff(jdk, stalled, mended);
  }

  /** Both sides count what the subscribers saw. */
  private static void assertSides(TaleRun run) {
    assertThat(sum(run, "server", "opened")).isEqualTo(run.said("streams"));
    assertThat(sum(run, "client", "opened")).isEqualTo(run.said("streams"));
    assertThat(sum(run, "server", "resetLocal")).isEqualTo(run.said("reset"));
    assertThat(sum(run, "client", "resetRemote")).isEqualTo(run.said("reset"));
    assertThat(sum(run, "server", "ended")).isEqualTo(run.said("streams") - run.said("reset"));
    assertThat(run.side("server")).hasSize((int) run.said("connections"));
    assertThat(sum(run, "server", "peak")).isEqualTo(run.said("streams"));
  }

  private static double sum(TaleRun run, String side, String field) {
    return run.side(side).stream().mapToDouble(c -> c.path(field).asDouble()).sum();
  }

  private static void assertDiff(Jdks.Jdk jdk, TaleRun stalled, TaleRun mended) {
    JsonNode diff =
        Holter.json(
            jdk,
            "diff",
            "--format",
            "json",
            stalled.recording().toString(),
            mended.recording().toString());
    assertThat(TaleRun.items(diff.path("resets")))
        .as("%s", diff.path("resets"))
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.path("change").asText()).isEqualTo("gone"))
        .anySatisfy(r -> assertThat(r.path("source").asText()).isEqualTo(LANE));
  }
}
