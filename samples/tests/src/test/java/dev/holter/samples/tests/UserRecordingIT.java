/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that records already gets Holter's events in its own file, and no second one. */
class UserRecordingIT {

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void serviceThatRecords_hasTheStallsInItsOwnFile(Jdks.Jdk jdk, @TempDir Path folder)
      throws IOException {
    Path own = folder.resolve("own.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                "-XX:StartFlightRecording=filename=" + own,
                "-javaagent:" + Jars.AGENT,
                "-Xverify:all",
                "-cp",
                Jars.classPath(Sample.NIO.folder),
                Sample.NIO.main));
    assertThat(program.exit()).as(program::said).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as(program::said).containsExactly(own);
    }
    JsonNode report = Holter.report(jdk, own);
    assertThat(report.path("stalls"))
        .as("%s", report)
        .anyMatch(s -> s.path("source").asText().equals("dev.holter.samples.echo.Primes#count"));
  }
}
