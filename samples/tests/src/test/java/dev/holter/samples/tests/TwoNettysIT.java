/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two copies of Netty in two class loaders are both seen, and each keeps its own stall. */
class TwoNettysIT {

  static Stream<Arguments> copies() {
    return Jdks.all()
        .flatMap(
            jdk ->
                Stream.of(
                    Arguments.of("4.1 and 4.1", Sample.NETTY_41, Sample.NETTY_41, jdk),
                    Arguments.of("4.2 and 4.2", Sample.NETTY_42, Sample.NETTY_42, jdk),
                    Arguments.of("4.1 and 4.2", Sample.NETTY_41, Sample.NETTY_42, jdk)));
  }

  @ParameterizedTest(name = "{0} on {3}")
  @MethodSource("copies")
  void bothLoops_areFoundWithTheirOwnStalls(
      String name, Sample first, Sample second, Jdks.Jdk jdk, @TempDir Path folder) {
    Path recording = folder.resolve("two.jfr");
    List<String> arguments =
        List.of(
            "-Xverify:all",
            "-cp",
            Jars.testClasses().toString(),
            TwoNettysProgram.class.getName(),
            Jars.sample(first.folder).resolve("lib").toString(),
            Jars.sample(second.folder).resolve("lib").toString());
    List<String> withAgent = new ArrayList<>(List.of(Jars.agentOption(recording)));
    withAgent.addAll(arguments);
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, withAgent);
    assertThat(program.exit()).as(program::said).isZero();
    Quiet.check(program, () -> ForkedJvm.run(jdk.tool("java"), folder, arguments));
    JsonNode report = Holter.report(jdk, recording);
    assertStall(report, "first-netty", "first");
    assertStall(report, "second-netty", "second");
  }

  private static void assertStall(JsonNode report, String loopName, String method) {
    List<JsonNode> loops = new ArrayList<>();
    report.path("loops").forEach(loops::add);
    loops.removeIf(loop -> !loop.path("name").asText().equals(loopName));
    assertThat(loops).as("%s", report.path("loops")).hasSize(1);
    assertThat(loops.get(0).path("kind").asText()).isEqualTo("netty-nio");
    String source = TwoNettysProgram.class.getName() + "#" + method;
    assertThat(report.path("stalls"))
        .as("%s", report.path("stalls"))
        .filteredOn(stall -> stall.path("source").asText().equals(source))
        .isNotEmpty()
        .allMatch(stall -> stall.path("loopId").equals(loops.get(0).path("id")));
  }
}
