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
import org.junit.jupiter.params.provider.MethodSource;

/** A recording in numbered files, one after the other. */
class RotateIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void rotate_files_areOneReport(Jdks.Jdk jdk, @TempDir Path folder) {
    ForkedJvm.Ended program = run(jdk, folder);

    assertThat(program.out()).as(program::said).contains("running: 1");
    JsonNode report = Holter.report(jdk, folder);
    assertThat(report.at("/recording/files")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(report.at("/recording/processes")).hasSize(1);
    List<Long> turns = new ArrayList<>();
    report.path("stalls").forEach(s -> turns.add(turn(s)));
    // each stall once, and none that fell between two files
    assertThat(turns).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    assertThat(report.at("/loops/0/stalls").asInt()).isEqualTo(turns.size());
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void rotate_somebodyEndsAFile_goesOnWithTheNext(Jdks.Jdk jdk, @TempDir Path folder) {
    ForkedJvm.Ended program = run(jdk, folder, "ends the first");

    assertThat(program.out()).as(program::said).contains("running: 1");
  }

  private static ForkedJvm.Ended run(Jdks.Jdk jdk, Path folder, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Jars.agentOption(folder.resolve("r.jfr")) + ",rotate=1s",
                "-cp",
                Jars.testClasses().toString(),
                RotatedProgram.class.getName(),
                folder.resolve("r-0004.jfr").toString()));
    command.addAll(List.of(more));
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, command);
    assertThat(program.exit()).as(program::said).isZero();
    return program;
  }

  /** The stall's id ends with the number of its turn. */
  private static long turn(JsonNode stall) {
    return Long.parseLong(stall.path("id").asText().replaceAll(".*/", ""));
  }
}
