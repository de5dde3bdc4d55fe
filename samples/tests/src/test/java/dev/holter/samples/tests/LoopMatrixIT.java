/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every library's loops are found, named and watched with no configuration: a loop that is blocked
 * is told with what blocks it, and a healthy server is let be.
 *
 * <p>{@code samples/servers/matrix} runs this alone and writes what it finds to {@code
 * docs/supported.md}.
 */
class LoopMatrixIT {

  /** All, or those that {@code holter.test.servers} names by a glob. */
  static Stream<Arguments> servers() {
    String named = System.getProperty("holter.test.servers", "");
    return Stream.of(ServerCase.values())
        .filter(server -> named.isBlank() || Glob.matches(named, server.name()))
        .flatMap(server -> Jdks.all().map(jdk -> Arguments.of(server, jdk)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("servers")
  void report_findsTheBlockedLoop(ServerCase server, Jdks.Jdk jdk, @TempDir Path folder) {
    ServerRun run = bestOf3(server, jdk, "blocked", folder, ServerRun::isFound);
    MatrixRow.write(run, jdk, "blocked", run.isFound());
    assertThat(run.isFound()).as(run::digest).isTrue();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("servers")
  void report_holdsNothingAgainstAHealthyServer(
      ServerCase server, Jdks.Jdk jdk, @TempDir Path folder) {
    ServerRun run = bestOf3(server, jdk, "healthy", folder, ServerRun::isLetBe);
    MatrixRow.write(run, jdk, "healthy", run.isLetBe());
    assertThat(run.isLetBe()).as(run::digest).isTrue();
    if (server.name().startsWith("GRPC_")) {
      assertThat(run.report().path("wire").path("http2").path("sums").path("ended").asLong())
          .as("streams of a copy of Netty")
          .isPositive();
    }
  }

  /** A busy machine may delay what was measured, or starve a cold JVM beyond telling. */
  private static ServerRun bestOf3(
      ServerCase server, Jdks.Jdk jdk, String variant, Path folder, Predicate<ServerRun> good) {
    ServerRun run = ServerRun.of(server, jdk, variant, folder.resolve("1"));
    for (int repeat = 2; repeat <= 3 && !good.test(run); repeat++) {
      run = ServerRun.of(server, jdk, variant, folder.resolve(String.valueOf(repeat)));
    }
    return run;
  }
}
