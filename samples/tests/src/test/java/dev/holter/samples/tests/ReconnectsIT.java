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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients that come back all at once are told from those that spread, and a stall from no jitter.
 */
class ReconnectsIT {

  private static final int CLIENTS = 40;

  @TempDir Path folder;

  /** Where a case's server was, as the report has it. */
  private static String server(WireRun run, String name) {
    return run.out().stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(line.lastIndexOf(':')))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> of(WireRun run, String array, String name) {
    return StreamSupport.stream(run.wire().path("connects").path(array).spliterator(), false)
        .filter(b -> b.path("remote").asText().endsWith(server(run, name)));
  }

  private static List<String> causes(WireRun run, String name) {
    return of(run, "bursts", name).map(b -> b.path("cause").asText()).toList();
  }

  private static boolean counted(WireRun run, String name) {
    return of(run, "remotes", name).mapToInt(r -> r.path("connected").asInt()).sum() == 2 * CLIENTS;
  }

  private static boolean asPlanned(WireRun run) {
    return counted(run, "fixed")
        && counted(run, "jitter")
        && counted(run, "stalled")
        && causes(run, "fixed").equals(List.of("no-jitter"))
        && causes(run, "jitter").isEmpty()
        && causes(run, "stalled").equals(List.of("stall"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WireProgram#onEachJdk")
  void reconnects_allAtOnce_areToldWithTheirCause(WireProgram program, Jdks.Jdk jdk) {
    WireRun run = WireRun.of(program, "Reconnects", jdk, folder, ReconnectsIT::asPlanned);
    assertThat(asPlanned(run)).as("%s %s", run.out(), run.wire()).isTrue();
    for (String name : List.of("fixed", "jitter", "stalled")) {
      assertThat(of(run, "remotes", name))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.path("attempts").asInt()).isEqualTo(2 * CLIENTS);
                assertThat(r.path("connected").asInt()).isEqualTo(2 * CLIENTS);
                assertThat(r.path("failures").asInt()).isZero();
              });
    }
    JsonNode stalled = of(run, "bursts", "stalled").findFirst().orElseThrow();
    assertThat(run.wire().path("stalls"))
        .anySatisfy(
            stall -> {
              assertThat(stall.path("stall")).isEqualTo(stalled.path("stall"));
              assertThat(stall.path("effects").toString()).contains("reconnects to ");
            });
  }
}
