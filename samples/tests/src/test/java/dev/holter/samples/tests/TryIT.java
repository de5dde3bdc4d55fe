/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command works from anywhere and names what it does not know. */
class TryIT {

  private static final String TRY = Jars.tryScript().toString();

  @Test
  void knownName_printsTheReport(@TempDir Path elsewhere) {
    ForkedJvm.Ended ended = ForkedJvm.run(TRY, elsewhere, List.of("nio-echo"));
    assertThat(ended.exit()).as(ended::said).isZero();
    assertThat(String.join("\n", ended.out()))
        .as(ended::said)
        .contains("echo-loop", "Primes#count", "The recording is");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void unknownName_isOneLineWithTheNamesThereAre(@TempDir Path elsewhere) {
    ForkedJvm.Ended ended = ForkedJvm.run(TRY, elsewhere, List.of("netty-htp"));
    assertThat(ended.exit()).as(ended::said).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .as(ended::said)
        .singleElement()
        .asString()
        .contains("netty-htp", "netty-http", "vertx-web", "nio-echo");
  }
}
