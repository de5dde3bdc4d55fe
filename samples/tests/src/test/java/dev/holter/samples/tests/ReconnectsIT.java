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

/**
 * Clients that come back all at once are told from those that spread, and a stall from no jitter.
 */
class ReconnectsIT {

  private static final int CLIENTS = 40;

  /** A machine busy elsewhere may hold a loop up that should run. */
  private static final int ATTEMPTS = 3;

  @TempDir Path folder;

  static Stream<Arguments> programs() {
    return Jdks.all()
        .flatMap(jdk -> Stream.of(WireProgram.values()).map(p -> Arguments.of(p, jdk)));
  }

  private record Run(ForkedJvm.Ended program, JsonNode wire) {

    /** Where a case's server was, as the report has it. */
    String server(String name) {
      return program.out().stream()
          .filter(line -> line.startsWith(name + " "))
          .map(line -> line.substring(line.lastIndexOf(':')))
          .findFirst()
          .orElseThrow();
    }

    Stream<JsonNode> of(String array, String name) {
      return StreamSupport.stream(wire.path("connects").path(array).spliterator(), false)
          .filter(b -> b.path("remote").asText().endsWith(server(name)));
    }

    List<String> causes(String name) {
      return of("bursts", name).map(b -> b.path("cause").asText()).toList();
    }

    private boolean counted(String name) {
      return of("remotes", name).mapToInt(r -> r.path("connected").asInt()).sum() == 2 * CLIENTS;
    }

    boolean asPlanned() {
      return counted("fixed")
          && counted("jitter")
          && counted("stalled")
          && causes("fixed").equals(List.of("no-jitter"))
          && causes("jitter").isEmpty()
          && causes("stalled").equals(List.of("stall"));
    }
  }

  private Run run(WireProgram program, Jdks.Jdk jdk) {
    Path recording = folder.resolve("reconnects.jfr");
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Xverify:all",
                "-cp",
                program.classPath(),
                program.main("Reconnects")));
    assertThat(ended.exit()).as(ended::said).isZero();
    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("agent").path("degraded")).isEmpty();
    return new Run(ended, report.path("wire"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void reconnects_allAtOnce_areToldWithTheirCause(WireProgram program, Jdks.Jdk jdk) {
    Run run = run(program, jdk);
    for (int i = 1; i < ATTEMPTS && !run.asPlanned(); i++) {
      run = run(program, jdk);
    }
    assertThat(run.asPlanned()).as("%s %s", run.program().out(), run.wire()).isTrue();
    for (String name : List.of("fixed", "jitter", "stalled")) {
      assertThat(run.of("remotes", name))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.path("attempts").asInt()).isEqualTo(2 * CLIENTS);
                assertThat(r.path("connected").asInt()).isEqualTo(2 * CLIENTS);
                assertThat(r.path("failures").asInt()).isZero();
              });
    }
    JsonNode stalled = run.of("bursts", "stalled").findFirst().orElseThrow();
    assertThat(run.wire().path("stalls"))
        .anySatisfy(
            stall -> {
              assertThat(stall.path("stall")).isEqualTo(stalled.path("stall"));
              assertThat(stall.path("effects").toString()).contains("reconnects to ");
            });
  }
}
