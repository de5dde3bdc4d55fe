/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong option costs the recording, never the service. */
class BadOptionIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void unknownOption_isNamedInOneLineAndTheProgramRunsOn(Jdks.Jdk jdk, @TempDir Path folder) {
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                "-javaagent:" + Jars.AGENT + "=stal=5ms",
                "-Xverify:all",
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
        .contains("stal");
    assertThat(folder).isEmptyDirectory();
  }
}
