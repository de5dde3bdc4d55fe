/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Room that runs out beneath a call that mostly waits for nothing: of a pipe, of direct memory. */
class RunOutIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  @DisabledOnOs(OS.WINDOWS)
  void print_intoAFullPipe_isAStallOfTheOutput(Jdks.Jdk jdk, @TempDir Path dir) {
    Path recording = dir.resolve("console.jfr");
    List<String> command =
        List.of("-c", "mkfifo out && exec \"$0\" \"$@\" <>out >&0", jdk.tool("java"));

    List<JsonNode> stalls = stalls(jdk, "sh", command, recording, ConsoleProgram.class);

    assertThat(stalls).hasSize(ConsoleProgram.TIMES);
    assertThat(stalls)
        .allMatch(s -> s.path("durationMs").asDouble() > ConsoleProgram.HELD - 10)
        .allMatch(s -> s.path("rule").asText().equals("console.write"))
        .allMatch(s -> s.path("source").asText().endsWith("ConsoleProgram#print"));
    assertThat(stalls.toString()).contains("stdout");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void allocateDirect_noneLeft_isAStallOfDirectMemory(Jdks.Jdk jdk, @TempDir Path dir) {
    Path recording = dir.resolve("direct.jfr");
    List<String> command = List.of("-XX:MaxDirectMemorySize=32m");

    List<JsonNode> stalls =
        stalls(jdk, jdk.tool("java"), command, recording, DirectMemoryProgram.class);

    assertThat(stalls).hasSize(DirectMemoryProgram.TIMES);
    assertThat(stalls)
        .allMatch(s -> s.path("rule").asText().equals("memory.direct"))
        .allMatch(s -> s.path("source").asText().endsWith("DirectMemoryProgram#allocate"));
  }

  /** The long ones of the program's loop. */
  private static List<JsonNode> stalls(
      Jdks.Jdk jdk, String program, List<String> before, Path recording, Class<?> main) {
    List<String> arguments = new ArrayList<>(before);
    arguments.addAll(
        List.of(Jars.agentOption(recording), "-cp", Jars.testClasses().toString(), main.getName()));
    ForkedJvm.Ended ended = ForkedJvm.run(program, recording.getParent(), arguments);
    assertThat(ended.exit()).as(ended::said).isZero();
    return StreamSupport.stream(Holter.report(jdk, recording).path("stalls").spliterator(), false)
        .filter(s -> s.path("loop").asText().equals("loop"))
        .filter(s -> s.path("durationMs").asDouble() > 100)
        .toList();
  }
}
