/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no loop stays none: a thread that selects for itself may block afterwards. */
class NoLoopsIT {

  /** What a thread does itself; a busy machine may hold up any. */
  private static final Set<String> OWN = Set.of("wait", "lock", "blocking-call");

  private static final String DISPATCHER = "HTTP-Dispatcher";

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void report_threadsThatSelectForThemselves_areHeldNothingAgainst(
      Jdks.Jdk jdk, @TempDir Path folder) {
    Path recording = folder.resolve("none.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording) + ",mode=log",
                "-Xverify:all",
                "-cp",
                Jars.testClasses().toString(),
                NoLoopsProgram.class.getName()));
    assertThat(program.exit()).as(program::said).isZero();
    assertThat(program.err())
        .noneMatch(line -> line.contains("selects-") || line.contains("worker stalls"));
    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("loops"))
        .extracting(loop -> loop.path("name").asText())
        .contains(DISPATCHER)
        .isSubsetOf(
            DISPATCHER, "worker", "comes-and-goes"); // which polled like a loop, while it did
    assertThat(report.path("stalls"))
        .filteredOn(stall -> OWN.contains(stall.path("cause").asText()))
        .isNotEmpty()
        .allMatch(stall -> stall.path("loop").asText().equals(DISPATCHER));
    assertThat(report.path("blockingCalls"))
        .filteredOn(call -> call.path("rule").asText().equals("thread.sleep"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.path("count").asInt()).isEqualTo(1);
              assertThat(call.path("loops")).extracting(JsonNode::asText).containsOnly(DISPATCHER);
            });
    // a pool's worker that waits for its next task
    assertThat(report.path("totals"))
        .extracting(total -> total.path("rule").asText())
        .isNotEmpty()
        .doesNotContain("queue.wait");
  }
}
