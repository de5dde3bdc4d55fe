/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that cannot start, in a checkout without a single agent: theirs end at once. */
class ServersIT {

  @TempDir Path root;

  /** What it leads to is no part of the folder. */
  @AfterEach
  void unlink() throws IOException {
    Files.delete(new Places(root).bench("suite"));
  }

  static Stream<Jdk> jdks() {
    return Jdk.all(System.getProperty("holter.test.jdks", "")).stream();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void servers_thatDoNotStartUnderAPeer_areLeftOutAndTold(Jdk jdk) throws IOException {
    List<Variant> variants = List.of(Variant.NONE, Variant.BLOCKHOUND);
    try (Servers servers = new Servers(withoutAgents(), jdk, Scenario.NETTY, variants, 1)) {
      assertThat(servers.notStarted()).containsExactly(Variant.BLOCKHOUND);
      assertThat(servers.shuffled(new Random()))
          .extracting(Servers.Server::variant)
          .containsExactly(Variant.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void servers_thatDoNotStartUnderHolter_endTheBenchmark(Jdk jdk) throws IOException {
    Places places = withoutAgents();
    assertThatThrownBy(
            () -> new Servers(places, jdk, Scenario.NETTY, List.of(Variant.HOLTER), 1).close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before it said port");
  }

  private Places withoutAgents() throws IOException {
    Places places = new Places(root);
    Files.createDirectories(places.bench("target"));
    Files.createSymbolicLink(places.bench("suite"), Places.here().bench("suite"));
    return places;
  }
}
