/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stalled server is told how late its peers' pings were, which it cannot see itself. */
class WebSocketPingsIT {

  /** How much the two sides' clocks may differ. */
  private static final double CLOCKS = 5;

  /** How long the program holds its loop up, after it has sent a ping. */
  private static final double HELD_UP = 650;

  /** How often the client pings: the server cannot know it better than that. */
  private static final double EVERY = 100;

  /** A machine busy elsewhere may take the CPU from between two reads of a clock. */
  private static final int ATTEMPTS = 3;

  private static final String KEEPALIVE_TIMEOUT = "was closed with 1011 by the peer";

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

    JsonNode sums() {
      return wire.path("webSocket").path("sums");
    }

    /** What was late longest of a side's. */
    JsonNode late(String sender) {
      return StreamSupport.stream(wire.path("webSocket").path("latePings").spliterator(), false)
          .filter(p -> p.path("sender").asText().equals(sender))
          .max(Comparator.comparingDouble(p -> p.path("atMostMs").asDouble()))
          .orElseThrow();
    }

    boolean asPlanned() {
      return Math.abs(sums().path("pingMaxMs").asDouble() - said("server-rtt")) <= CLOCKS
          && late("remote").path("atLeastMs").asDouble() <= said("client-rtt") + CLOCKS
          && late("remote").path("atMostMs").asDouble() >= said("client-rtt") - CLOCKS;
    }
  }

  private Run run(WireProgram program, Jdks.Jdk jdk) {
    Path recording = folder.resolve("websocket.jfr");
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Xverify:all",
                "-cp",
                program.classPath(),
                program.main("WebSocketPings")));
    assertThat(ended.exit()).as(ended::said).isZero();
    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("agent").path("degraded")).isEmpty();
    return new Run(ended, report.path("wire"));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void pings_ofBothSidesAcrossAStall_areTimedAsTheOtherSideTimesThem(
      WireProgram program, Jdks.Jdk jdk) {
    Run run = run(program, jdk);
    for (int i = 1; i < ATTEMPTS && !run.asPlanned(); i++) {
      run = run(program, jdk);
    }
    assertThat(run.sums().path("connections").asInt()).isEqualTo(1);
    assertThat(run.sums().path("pingsReceived").asInt()).isEqualTo(14);
    assertThat(run.sums().path("pings").asInt()).isEqualTo(1);
    assertThat(run.sums().path("pingsAnswered").asInt()).isEqualTo(1);
    assertThat(run.sums().path("pingMaxMs").asDouble())
        .as("%s", run.wire())
        .isBetween(HELD_UP - CLOCKS, run.said("server-rtt") + CLOCKS);
    JsonNode own = run.late("local");
    assertThat(own.path("ownStallMs").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(own.path("atMostMs").asDouble());
    JsonNode late = run.late("remote");
    assertThat(late.path("count").asInt()).as("%s", run.wire()).isGreaterThan(1);
    assertThat(late.path("atLeastMs").asDouble())
        .as("%s", late)
        .isLessThanOrEqualTo(
            Math.min(late.path("atMostMs").asDouble(), run.said("client-rtt") + EVERY));
    assertThat(run.wire().path("webSocket").path("closes"))
        .anySatisfy(c -> assertThat(c.path("explanation").asText()).contains(KEEPALIVE_TIMEOUT));
    assertThat(run.wire().path("stalls"))
        .anySatisfy(
            stall -> {
              assertThat(stall.path("stall")).isEqualTo(late.path("stall"));
              assertThat(stall.path("effects").toString()).contains("were read together");
            });
  }
}
