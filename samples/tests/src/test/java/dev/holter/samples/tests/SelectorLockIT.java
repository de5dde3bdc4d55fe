/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps a loop from waiting, inside of its select, is no wait for I/O. */
class SelectorLockIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void select_waitsForItsLock_isAStallThatNamesTheHolder(Jdks.Jdk jdk, @TempDir Path dir) {
    Path recording = dir.resolve("lock.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            dir,
            List.of(
                Jars.agentOption(recording),
                "-cp",
                Jars.testClasses().toString(),
                SelectorLockProgram.class.getName()));
    assertThat(program.exit()).as(program::said).isZero();

    List<JsonNode> held =
        StreamSupport.stream(Holter.report(jdk, recording).path("stalls").spliterator(), false)
            .filter(s -> s.path("loop").asText().equals("loop"))
            .filter(s -> s.path("durationMs").asDouble() > SelectorLockProgram.HELD - 10)
            .toList();

    assertThat(held).hasSize(SelectorLockProgram.TIMES);
    assertThat(held)
        .allMatch(s -> s.path("cause").asText().equals("lock"))
        .allMatch(s -> s.path("source").asText().endsWith("SelectorLockProgram#turn"));
    assertThat(held.toString()).contains("main");
  }
}
