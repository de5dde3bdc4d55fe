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

/** A stream that stays open and silent is told with the age of its last data, on both sides. */
class SilentStreamIT {

  /** How much the program's clock and the agent's turns may differ, in milliseconds. */
  private static final double CLOCKS = 50;

  @TempDir Path folder;

  private static List<JsonNode> connections(WireRun run) {
    return StreamSupport.stream(run.wire().at("/http2/connections").spliterator(), false).toList();
  }

  /** From the opening of the stream to its last data. */
  private static double pushedAfter(JsonNode connection) {
    return connection.path("oldestStreamMs").asDouble()
        - connection.path("quietestStreamMs").asDouble();
  }

  private static boolean asPlanned(WireRun run) {
    return connections(run).size() == 2
        && connections(run).stream()
            .allMatch(c -> Math.abs(pushedAfter(c) - run.said("pushed-after")) < CLOCKS);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WireProgram#onEachJdk")
  void silentStream_pushedToOnce_isSilentSinceThen(WireProgram program, Jdks.Jdk jdk) {
    WireRun run = WireRun.of(program, "SilentStream", jdk, folder, SilentStreamIT::asPlanned);

    assertThat(asPlanned(run)).as("%s %s", run.out(), run.wire()).isTrue();
  }
}
