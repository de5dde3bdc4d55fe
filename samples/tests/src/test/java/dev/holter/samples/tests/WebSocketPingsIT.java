/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stalled server is told how late its peers' pings were, which it cannot see itself. */
class WebSocketPingsIT {

  /** How much the two sides' clocks may differ. */
  private static final double CLOCKS = 5;

  /** How long the program holds its loop up, after it has sent a ping. */
  private static final double HELD_UP = 650;

  /** How often the client pings: the server cannot know it better than that. */
  private static final double EVERY = 100;

  private static final String KEEPALIVE_TIMEOUT = "was closed with 1011 by the peer";

  @TempDir Path folder;

  private static JsonNode sums(WireRun run) {
    return run.wire().path("webSocket").path("sums");
  }

  /** What was late longest of a side's. */
  private static JsonNode late(WireRun run, String sender) {
    return StreamSupport.stream(run.wire().path("webSocket").path("latePings").spliterator(), false)
        .filter(p -> p.path("sender").asText().equals(sender))
        .max(Comparator.comparingDouble(p -> p.path("atMostMs").asDouble()))
        .orElseThrow();
  }

  private static boolean asPlanned(WireRun run) {
    return Math.abs(sums(run).path("pingMaxMs").asDouble() - run.said("server-rtt")) <= CLOCKS
        && late(run, "remote").path("atLeastMs").asDouble() <= run.said("client-rtt") + CLOCKS
        && late(run, "remote").path("atMostMs").asDouble() >= run.said("client-rtt") - CLOCKS;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WireProgram#onEachJdk")
  void pings_ofBothSidesAcrossAStall_areTimedAsTheOtherSideTimesThem(
      WireProgram program, Jdks.Jdk jdk) {
    WireRun run = WireRun.of(program, "WebSocketPings", jdk, folder, WebSocketPingsIT::asPlanned);
    assertThat(sums(run).path("connections").asInt()).isEqualTo(1);
    assertThat(sums(run).path("pingsReceived").asInt()).isEqualTo(14);
    assertThat(sums(run).path("pings").asInt()).isEqualTo(1);
    assertThat(sums(run).path("pingsAnswered").asInt()).isEqualTo(1);
    assertThat(sums(run).path("pingMaxMs").asDouble())
        .as("%s", run.wire())
        .isBetween(HELD_UP - CLOCKS, run.said("server-rtt") + CLOCKS);
    JsonNode own = late(run, "local");
    assertThat(own.path("ownStallMs").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(own.path("atMostMs").asDouble());
    JsonNode late = late(run, "remote");
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
