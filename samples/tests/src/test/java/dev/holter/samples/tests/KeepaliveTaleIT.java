/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server gives a client up four times, and the report tells for which of four reasons. */
class KeepaliveTaleIT {

  private static final int KEEPALIVE_TIMEOUT = 1011;
  private static final String HEARTBEAT = "dev.holter.tales.keepalive.Heartbeat#beat";
  private static final String WORK = "dev.holter.tales.keepalive.Job#work";

  @TempDir Path folder;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void keepalive_jobOnTheLoop_isTheStallsDoing(Jdks.Jdk jdk) {
    TaleRun run = best(KeepaliveTaleIT::isLoops, jdk, "stalled");

    assertThat(isLoops(run)).as("%s %s", close(run), run.report().path("stalls")).isTrue();
    assertThat(run.effects(run.stalls("blocking-call", "thread.sleep", WORK)))
        .anyMatch(e -> e.contains("closed with 1011 from here, by " + HEARTBEAT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void keepalive_processHeldUp_isNoLoopsDoing(Jdks.Jdk jdk) {
    TaleRun run = best(KeepaliveTaleIT::isProcesses, jdk, "process");

    assertThat(isProcesses(run)).as("%s %s", close(run), run.report().path("stalls")).isTrue();
    assertThat(run.stalls("blocking-call", null, WORK)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void keepalive_cpuUsedUpByAWorker_isNoLoopsDoing(Jdks.Jdk jdk) {
    TaleRun run = best(r -> skipped(r).isPresent() || isStarved(r), jdk, "starved");

    assumeThat(skipped(run)).isEmpty();
    assertThat(isStarved(run)).as("%s %s", close(run), run.report().path("stalls")).isTrue();
    assertThat(TaleRun.items(run.report().path("findings")))
        .filteredOn(f -> !f.path("severity").asText().equals("info"))
        .as("nobody on the loop is accused")
        .allMatch(f -> f.path("source").asText().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void keepalive_peerSilent_isThePeersDoing(Jdks.Jdk jdk) {
    TaleRun run = best(KeepaliveTaleIT::isPeers, jdk, "peer");

    assertThat(isPeers(run)).as("%s %s", close(run), run.report().path("stalls")).isTrue();
    assertThat(close(run).path("explanation").asText()).contains("the peer or the network");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void keepalive_jobOnWorker_clientIsKept(Jdks.Jdk jdk) {
    TaleRun run = best(r -> r.said("given-up") == 0, jdk, "mended");

    assertThat(run.said("given-up")).as(run.program()::said).isZero();
    assertThat(run.wire().at("/webSocket/closes")).isEmpty();
  }

  private TaleRun best(Predicate<TaleRun> good, Jdks.Jdk jdk, String variant) {
    return TaleRun.best(good, Tale.KEEPALIVE, jdk, folder, variant);
  }

  private static boolean isLoops(TaleRun run) {
    List<JsonNode> own = run.stalls("blocking-call", "thread.sleep", WORK);
    return own.size() == 1 && close(run).path("stall").equals(own.get(0).path("id"));
  }

  /** A loop that was waiting has no stall of it; one that was at work has one of no code. */
  private static boolean isProcesses(TaleRun run) {
    JsonNode stall = close(run).path("stall");
    return stall.isNull()
        ? close(run).path("heldUpBy").asText().equals("gc")
        : run.stalls("gc", null, null).stream().anyMatch(s -> s.path("id").equals(stall));
  }

  /** The same of one whose process had no CPU. */
  private static boolean isStarved(TaleRun run) {
    JsonNode stall = close(run).path("stall");
    return stall.isNull()
        ? Set.of("throttled", "not-scheduled").contains(close(run).path("heldUpBy").asText())
        : run.stalls("not-scheduled", null, null).stream()
            .anyMatch(s -> s.path("id").equals(stall));
  }

  private static Optional<String> skipped(TaleRun run) {
    return run.program().out().stream().filter(line -> line.startsWith("skip ")).findFirst();
  }

  private static boolean isPeers(TaleRun run) {
    return close(run).path("stall").isNull()
        && close(run).path("heldUpMs").isNull()
        && close(run).path("unansweredPings").asInt() > 1;
  }

  private static JsonNode close(TaleRun run) {
    List<JsonNode> closes = TaleRun.items(run.wire().at("/webSocket/closes")).toList();
    assertThat(closes).as(run.program()::said).hasSize(1);
    assertThat(closes.get(0).path("code").asInt()).isEqualTo(KEEPALIVE_TIMEOUT);
    assertThat(closes.get(0).path("sender").asText()).isEqualTo("local");
    assertThat(closes.get(0).path("source").asText()).isEqualTo(HEARTBEAT);
    return closes.get(0);
  }
}
