/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only looks as if it blocked a loop is held against nobody. */
class InnocentsIT {

  private static final int AT_LEAST = 45;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  /** A machine busy elsewhere can hold a loop up, which is a finding of its own: best of 3. */
  private static ProbesRun run(Jdks.Jdk jdk) {
    ProbesRun run = ProbesRun.ofInnocents(jdk);
    for (int repeat = 0; repeat < 2 && !innocent(run.json()); repeat++) {
      run = ProbesRun.ofInnocents(jdk);
    }
    return run;
  }

  private static boolean innocent(JsonNode report) {
    return report.path("verdict").asText().equals("healthy") && accused(report).isEmpty();
  }

  /**
   * Findings, but for a stall of a JVM that has just started and may only be slow: that is told as
   * an information and blames no call.
   */
  private static List<JsonNode> accused(JsonNode report) {
    List<JsonNode> findings = new ArrayList<>();
    report.path("findings").forEach(findings::add);
    findings.removeIf(f -> f.path("severity").asText().equals("info") && f.path("rule").isNull());
    return findings;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void innocents_areNoFinding(Jdks.Jdk jdk) {
    ProbesRun run = run(jdk);
    JsonNode report = run.json();
    assertThat(run.program().out().stream().filter(line -> line.startsWith("innocent ")).distinct())
        .as(run.program()::said)
        .hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(accused(report)).isEmpty();
    List<JsonNode> stalling = new ArrayList<>();
    report.path("blockingCalls").forEach(stalling::add);
    stalling.removeIf(call -> call.path("stallMs").asDouble() == 0);
    assertThat(stalling).isEmpty();
    assertThat(report.path("verdict").asText())
        .as("%s", report.path("stalls"))
        .isEqualTo("healthy");
  }
}
