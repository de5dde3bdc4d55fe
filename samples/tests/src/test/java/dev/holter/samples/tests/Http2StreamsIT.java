/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of an HTTP/2 connection are told of as they tell of it themselves. */
class Http2StreamsIT {

  private static final String SERVICE = "dev.holter.samples.wire.Http2Streams$Service#refuse";

  /** How much the two clocks of a round trip may differ: they are read a call apart. */
  private static final double CLOCKS = 5;

  /** A machine busy elsewhere may take the CPU from between two reads of a clock. */
  private static final int ATTEMPTS = 3;

  @TempDir Path folder;

  static Stream<Arguments> programs() {
    return Jdks.all()
        .flatMap(jdk -> Stream.of(WireProgram.values()).map(p -> Arguments.of(p, jdk)));
  }

  private record Run(ForkedJvm.Ended program, JsonNode http2, JsonNode wire) {

    double said(String what) {
      return program.out().stream()
          .filter(line -> line.startsWith(what + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(what.length() + 1)))
          .findFirst()
          .orElseThrow();
    }

    JsonNode side(String side) {
      return items(http2.path("connections"))
          .filter(c -> c.path("side").asText().equals(side))
          .findFirst()
          .orElseThrow();
    }

    double clocksApart() {
      return Math.abs(side("client").path("pingMaxMs").asDouble() - said("rtt"));
    }
  }

  private static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private Run run(WireProgram program, Jdks.Jdk jdk) {
    Path recording = folder.resolve("http2.jfr");
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Xverify:all",
                "-cp",
                program.classPath(),
                program.main("Http2Streams")));
    assertThat(ended.exit()).as(ended::said).isZero();
    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("agent").path("degraded")).isEmpty();
    return new Run(ended, report.path("wire").path("http2"), report.path("wire"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void http2_streamsOfAllEnds_areToldAsBothSidesKnowThem(WireProgram program, Jdks.Jdk jdk) {
    Run run = run(program, jdk);
    for (int i = 1; i < ATTEMPTS && run.clocksApart() > CLOCKS; i++) {
      run = run(program, jdk);
    }
    assertEnds(run, run.side("server"), run.said("reset-by-server"), run.said("reset-by-client"));
    assertEnds(run, run.side("client"), run.said("reset-by-client"), run.said("reset-by-server"));
    assertThat(run.side("client").path("pings").asInt()).isEqualTo(2);
    assertThat(run.side("client").path("pingMaxMs").asDouble())
        .isCloseTo(run.said("rtt"), within(CLOCKS));
    assertThat(
            items(run.http2().path("resets"))
                .filter(r -> r.path("sender").asText().equals("local")))
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(r.path("error").asText()).isEqualTo("INTERNAL_ERROR");
              assertThat(r.path("source").asText()).isEqualTo(SERVICE);
            });
    assertComplaint(run);
  }

  private static void assertEnds(Run run, JsonNode side, double resetHere, double resetThere) {
    assertThat(side.path("ended").asDouble()).isEqualTo(run.said("answered"));
    assertThat(side.path("resetLocal").asDouble()).isEqualTo(resetHere);
    assertThat(side.path("resetRemote").asDouble()).isEqualTo(resetThere);
    assertThat(side.path("closedOpen").asDouble()).isEqualTo(run.said("left-open"));
    assertThat(side.path("opened").asDouble())
        .isEqualTo(run.said("answered") + resetHere + resetThere + run.said("left-open"));
    assertThat(side.path("active").asInt()).isZero();
    assertThat(side.path("closed").asBoolean()).isTrue();
  }

  /** What the server complains of right after a stall stands with the stall. */
  private static void assertComplaint(Run run) {
    JsonNode complaint =
        items(run.http2().path("goaways"))
            .filter(g -> g.path("sender").asText().equals("local"))
            .filter(g -> g.path("error").asText().equals("ENHANCE_YOUR_CALM"))
            .findFirst()
            .orElseThrow();
    assertThat(complaint.path("debug").asText()).isEqualTo("too_many_pings");
    assertThat(run.wire().path("stalls"))
        .anySatisfy(
            stall -> {
              assertThat(stall.path("stall")).isEqualTo(complaint.path("stall"));
              assertThat(stall.path("effects").toString()).contains("too_many_pings");
            });
  }
}
