/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client does anew at every reconnect is found, each time, with its place. */
class PushClientTaleIT {

  private static final String PACKAGE = "dev.holter.tales.pushclient.";
  private static final String CONTEXT = PACKAGE + "Habits#context";

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void pushClient_everythingAnewOnTheLoop_isCountedAtEveryConnect(Jdks.Jdk jdk) {
    TaleRun run = TaleRun.of(Tale.PUSH_CLIENT, jdk, folder, "stalled");

    long builds = (long) run.said("builds");
    assertThat(calls(run, "tls.certificate", CONTEXT)).isEqualTo(builds);
    assertThat(calls(run, "tls.context", CONTEXT)).isEqualTo(builds);
    assertThat(calls(run, "file.read", PACKAGE + "ClientFiles#readCookies")).isEqualTo(builds);
    assertThat(calls(run, "file.write", PACKAGE + "ClientFiles#writeCookies")).isEqualTo(builds);
    assertThat(TaleRun.items(run.report().path("findings")))
        .anySatisfy(
            f -> {
              assertThat(f.path("rule").asText()).isEqualTo("tls.certificate");
              assertThat(f.path("source").asText()).isEqualTo(CONTEXT);
            });
    assertThat(attempts(run)).isEqualTo(builds);
    assertThat(run.wire().at("/connects/tlsContexts/built").asLong()).isEqualTo(builds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void pushClient_sharedContextAndWorker_hasNothingOnTheLoop(Jdks.Jdk jdk) {
    TaleRun run = TaleRun.of(Tale.PUSH_CLIENT, jdk, folder, "mended");

    List<JsonNode> own =
        TaleRun.items(run.report().path("blockingCalls"))
            .filter(b -> b.path("rule").asText().matches("tls\\.(certificate|context)|file\\..*"))
            .filter(b -> b.path("source").asText().startsWith(PACKAGE))
            .toList();
    assertThat(own).isEmpty();
    assertThat(run.side("client")).isNotEmpty();
    assertThat(run.wire().at("/connects/tlsContexts/built").asLong()).isZero();
  }

  private static long calls(TaleRun run, String rule, String source) {
    return TaleRun.items(run.report().path("blockingCalls"))
        .filter(b -> b.path("rule").asText().equals(rule))
        .filter(b -> b.path("source").asText().equals(source))
        .mapToLong(b -> b.path("count").asLong())
        .sum();
  }

  private static long attempts(TaleRun run) {
    return TaleRun.items(run.wire().at("/connects/remotes"))
        .mapToLong(r -> r.path("attempts").asLong())
        .sum();
  }
}
