/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of loop that Netty has is found by its name, and watched only while it turns. */
class LoopKindsIT {

  private static final String SOURCE = "dev.holter.samples.loops.Blocking#sleep";

  /** What silence would be taken for, if it were in a turn. */
  private static final Set<String> IDLENESS = Set.of("wait", "lock", "blocking-call");

  private static final int ATTEMPTS = 3;

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  static Stream<Arguments> programs() {
    return Jdks.all().flatMap(jdk -> Stream.of(LoopKinds.values()).map(p -> Arguments.of(p, jdk)));
  }

  private record Run(ForkedJvm.Ended program, JsonNode report) {

    List<JsonNode> items(String list) {
      List<JsonNode> items = new ArrayList<>();
      report.path(list).forEach(items::add);
      return items;
    }

    List<JsonNode> plantedStalls(String loop) {
      return items("stalls").stream()
          .filter(s -> s.path("loop").asText().equals(loop))
          .filter(s -> s.path("source").asText().equals(SOURCE))
          .toList();
    }
  }

  private Run run(LoopKinds program, Jdks.Jdk jdk, String variant, String options) {
    Path recording = folder.resolve("loops.jfr");
    String classes = Jars.sample(program.folder).toString();
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording) + options,
                "-Xverify:all",
                "-cp",
                program == LoopKinds.SHADED ? classes + "/*" : classes + "/*:" + classes + "/lib/*",
                program.main,
                variant));
    assertThat(ended.exit()).as(ended::said).isZero();
    return new Run(ended, Holter.report(jdk, recording));
  }

  /** A machine busy elsewhere may hold a program up for longer than its own fault does. */
  private Run run(LoopKinds program, Jdks.Jdk jdk, String variant, Predicate<Run> undisturbed) {
    Run run = run(program, jdk, variant, "");
    for (int i = 1; i < ATTEMPTS && !undisturbed.test(run); i++) {
      run = run(program, jdk, variant, "");
    }
    return run;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void report_loopHeldUp_isFoundUnderItsKindWithItsOneStall(LoopKinds program, Jdks.Jdk jdk) {
    Run run =
        run(
            program,
            jdk,
            "stalled",
            r ->
                program.expected(r.program.out()).keySet().stream()
                    .allMatch(loop -> r.plantedStalls(loop).size() == 1));
    Map<String, String> expected = program.expected(run.program.out());
    assertThat(LoopKinds.found(run.report)).as(run.program::said).isEqualTo(expected);
    assertThat(expected.keySet())
        .as("%s", run.report.path("stalls"))
        .allSatisfy(loop -> assertThat(run.plantedStalls(loop)).as(loop).hasSize(1));
    assertThat(run.items("blockingCalls"))
        .filteredOn(c -> c.path("source").asText().equals(SOURCE))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.path("rule").asText()).isEqualTo("thread.sleep");
              assertThat(c.path("count").asInt()).isEqualTo(expected.size());
              assertThat(c.path("loops"))
                  .extracting(JsonNode::asText)
                  .containsExactlyInAnyOrderElementsOf(expected.keySet());
            });
    assertThat(run.report.path("agent").path("degraded")).isEmpty();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("programs")
  void report_loopsThatOnlyWait_areHealthy(LoopKinds program, Jdks.Jdk jdk) {
    Run run = run(program, jdk, "mended", r -> r.report.path("verdict").asText().equals("healthy"));
    assertThat(LoopKinds.found(run.report)).isEqualTo(program.expected(run.program.out()));
    assertThat(run.items("stalls"))
        .as("%s", run.report.path("stalls"))
        // JFR's lock, as it starts, is a wait with a reason
        .filteredOn(stall -> !stall.path("permitted").asBoolean())
        .noneMatch(stall -> IDLENESS.contains(stall.path("cause").asText()));
    assertThat(run.report.path("verdict").asText())
        .as("%s", run.report.path("findings"))
        .isEqualTo("healthy");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void loops_executorByName_isWatchedAlone(Jdks.Jdk jdk) {
    Run run = run(LoopKinds.NETTY_41, jdk, "stalled", ",loops=executor-*");
    assertThat(LoopKinds.found(run.report)).isEqualTo(Map.of("executor-loop", "executor"));
    assertThat(run.items("blockingCalls")).anyMatch(c -> c.path("source").asText().equals(SOURCE));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void loops_framework_choosesAndExcludes(Jdks.Jdk jdk) {
    Run run = run(LoopKinds.NETTY_4150, jdk, "stalled", ",loops=@netty:!epoll-*");
    assertThat(LoopKinds.found(run.report))
        .isEqualTo(Map.of("nio-loop", "netty-nio", "default-loop", "netty-default"));
    run = run(LoopKinds.NETTY_4150, jdk, "stalled", ",loops=!@netty");
    assertThat(LoopKinds.found(run.report)).isEmpty();
  }
}
