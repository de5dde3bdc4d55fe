/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a run-time image without Flight Recorder the agent says so and stands aside. */
class NoJfrIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void imageWithoutJfr_isNamedInOneLineAndTheProgramRunsOn(Jdks.Jdk jdk, @TempDir Path folder) {
    assumeThat(jdk.home().resolve("jmods")).as("a JDK that can be linked").isDirectory();
    Path image = folder.resolve("image");
    ForkedJvm.Ended link =
        ForkedJvm.run(
            jdk.tool("jlink"),
            folder,
            List.of(
                "--add-modules", "java.instrument,java.management", "--output", image.toString()));
    assertThat(link.exit()).as(link::said).isZero();
    ForkedJvm.Ended program =
        ForkedJvm.run(
            image.resolve("bin/java").toString(),
            folder,
            List.of(
                Jars.agentOption(folder.resolve("hello.jfr")),
                "-cp",
                Jars.testClasses().toString(),
                HelloProgram.class.getName()));
    assertThat(program.exit()).as(program::said).isEqualTo(7);
    assertThat(program.out()).as(program::said).containsExactly("hello");
    assertThat(program.err())
        .as(program::said)
        .singleElement()
        .asString()
        .startsWith("holter")
        .contains("jdk.jfr");
    assertThat(folder.resolve("hello.jfr")).doesNotExist();
  }
}
