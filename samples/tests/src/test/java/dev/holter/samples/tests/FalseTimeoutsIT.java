/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A timeout that a stall made is told from one of a peer that was cut off. */
class FalseTimeoutsIT {

  /** A machine busy elsewhere may hold a program up for longer than its own fault does. */
  private static final int ATTEMPTS = 3;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.TimeoutProgram#onEachJdk")
  void timeouts_firedOnBlockedLoops_areJudgedByWhatThePeerDid(
      TimeoutProgram program, Jdks.Jdk jdk) {
    assumeThat(program.runsHere()).as("epoll is Linux's").isTrue();
    FalseTimeoutsRun run = FalseTimeoutsRun.of(program, jdk, folder);
    for (int i = 1; i < ATTEMPTS && !run.asPlanned(); i++) {
      run = FalseTimeoutsRun.of(program, jdk, folder);
    }
    assertThat(run.asPlanned()).as(run.program()::said).isTrue();
    assertThat(run.wrong()).as("%s", run.report().path("wire")).isEmpty();
    assertThat(run.untold()).as("%s", run.report().path("wire")).isEmpty();
    assertThat(run.report().path("agent").path("degraded")).isEmpty();
    assertJoined(run.report());
    assertPinged(run.report());
  }

  /** The healthy peer's answer came while its loop was held up, and is counted from the ping on. */
  private static void assertPinged(JsonNode report) {
    assertThat(report.at("/wire/http2/connections"))
        .filteredOn(c -> c.path("loop").asText().equals("keepalive-task-healthy"))
        .singleElement()
        .satisfies(c -> assertThat(c.path("pingMaxMs").asDouble()).as("%s", c).isGreaterThan(1000));
  }

  /** What a stall did stands with the stall. */
  private static void assertJoined(JsonNode report) {
    for (JsonNode timeout : report.path("wire").path("timeouts")) {
      if (timeout.path("verdict").asText().equals("confirmed-false")) {
        assertThat(report.path("wire").path("stalls"))
            .as("%s", timeout)
            .anySatisfy(
                stall -> {
                  assertThat(stall.path("stall")).isEqualTo(timeout.path("stall"));
                  assertThat(stall.path("phase").asText()).isEqualTo("io");
                  assertThat(stall.path("effects").toString())
                      .contains("false, the peer was healthy");
                });
      }
    }
  }
}
