/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The page on a program whose peers suffered, and the report of the same recording. */
record WirePage(Path page, JsonNode report) {

  /** One whose streams are reset, and one whose timeouts fire; both are said goodbye to. */
  private static final Map<String, List<String>> PROGRAMS =
      Map.of(
          "resets",
          List.of("-cp", WireProgram.NETTY_41.classPath(), WireProgram.PACKAGE + "Http2Streams"),
          "timeouts",
          TimeoutProgram.REACTOR_NETTY.arguments());

  private static final Map<String, WirePage> PAGES = new ConcurrentHashMap<>();

  /** Each on each JDK: the source of parameterized tests. */
  static Stream<Arguments> programs() {
    return Jdks.all()
        .flatMap(jdk -> Stream.of("resets", "timeouts").map(name -> Arguments.of(name, jdk)));
  }

  /** Whoever asks for the same again gets the same one. */
  static WirePage of(String name, Jdks.Jdk jdk) {
    return PAGES.computeIfAbsent(
        "wire-" + name + "-" + jdk.feature(), file -> record(file, PROGRAMS.get(name), jdk));
  }

  /** When the lanes' events were, by the name of the lane; no lane without any. */
  Map<String, List<Instant>> moments() {
    Map<String, List<Instant>> moments = new LinkedHashMap<>();
    JsonNode wire = report.path("wire");
    wire.path("timeouts").forEach(t -> add(moments, "timeouts", t.path("time")));
    for (JsonNode reset : wire.at("/http2/resets")) {
      reset.path("times").forEach(time -> add(moments, "stream resets", time));
    }
    wire.at("/http2/goaways").forEach(g -> add(moments, "GOAWAYs", g.path("time")));
    wire.at("/sends/delays").forEach(d -> add(moments, "late sends", d.path("time")));
    wire.at("/webSocket/latePings").forEach(l -> add(moments, "late pings", l.path("time")));
    wire.at("/webSocket/closes").forEach(c -> add(moments, "WebSocket ends", c.path("time")));
    wire.at("/connects/bursts").forEach(b -> add(moments, "reconnects", b.path("time")));
    moments.values().forEach(list -> list.sort(null));
    return moments;
  }

  /** How long after another moment one is. */
  static double millis(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e6;
  }

  private static void add(Map<String, List<Instant>> moments, String lane, JsonNode time) {
    moments.computeIfAbsent(lane, l -> new ArrayList<>()).add(Instant.parse(time.asText()));
  }

  private static WirePage record(String file, List<String> program, Jdks.Jdk jdk) {
    Path recording = Jars.testClasses().resolveSibling("recordings").resolve(file + ".jfr");
    try {
      Files.createDirectories(recording.getParent());
      Files.deleteIfExists(recording);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> arguments = new ArrayList<>(List.of(Jars.agentOption(recording)));
    arguments.addAll(program);
    ForkedJvm.Ended ended = ForkedJvm.run(jdk.tool("java"), recording.getParent(), arguments);
    assertThat(ended.exit()).as(ended::said).isZero();
    return new WirePage(HtmlPage.of(jdk, recording), Holter.report(jdk, recording));
  }
}
