/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stalls and calls are told by what people know: the channel, the handler, the verticle, the route.
 */
class LabelsIT {

  private static final String ACCEPTED = "/127\\.0\\.0\\.1:\\d+ <- /127\\.0\\.0\\.1:\\d+";
  private static final String VERTICLE = "dev.holter.samples.vertx.PagesVerticle";

  static Stream<Arguments> netty() {
    return on(Sample.NETTY_41, Sample.NETTY_41_EPOLL, Sample.NETTY_42, Sample.NETTY_42_EPOLL);
  }

  static Stream<Arguments> vertx() {
    return on(Sample.VERTX_4, Sample.VERTX_5);
  }

  private static Stream<Arguments> on(Sample... samples) {
    return Jdks.all().flatMap(jdk -> Stream.of(samples).map(sample -> Arguments.of(sample, jdk)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("netty")
  void report_blockedHandler_tellsItsChannelAndClass(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    assertThat(labels(run, "blockingCalls", "StalledHandler#"))
        .isNotEmpty()
        .allMatch(l -> l.path("channel").asText().matches(ACCEPTED))
        .allMatch(l -> l.path("handler").asText().equals("dev.holter.samples.netty.HttpHandler"))
        .allMatch(l -> !l.has("route") && !l.has("verticle"));
    assertThat(labels(run, "stalls", "StalledHandler#"))
        .anyMatch(l -> l.path("channel").asText().matches(ACCEPTED))
        .allMatch(l -> !l.has("channel") || l.path("channel").asText().matches(ACCEPTED));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("vertx")
  void report_blockedRoute_tellsItsPatternAndVerticle(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    for (String page : List.of("file", "sleep", "tls")) {
      String source = "StalledRoutes#" + page;
      assertThat(labels(run, "blockingCalls", source))
          .as(source)
          .isNotEmpty()
          .allMatch(l -> l.path("route").asText().equals("GET /" + page))
          .allMatch(l -> l.path("verticle").asText().equals(VERTICLE))
          .allMatch(l -> l.path("channel").asText().matches(ACCEPTED));
      assertThat(labels(run, "stalls", source))
          .as(source)
          .anyMatch(l -> l.path("verticle").asText().equals(VERTICLE))
          .allMatch(l -> !l.has("route") || l.path("route").asText().equals("GET /" + page));
    }
  }

  /** A stall that never ends has nothing but its samples. */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("vertx")
  void samples_blockedRoute_tellItsPatternAndVerticleAlready(Sample sample, Jdks.Jdk jdk)
      throws IOException {
    assertThat(samplesIn(SampleRun.of(sample, jdk, "stalled").recording(), "StalledRoutes.sleep"))
        .isNotEmpty()
        .allMatch(e -> VERTICLE.equals(e.getString("verticle")))
        .allMatch(e -> "/sleep".equals(e.getString("route")));
  }

  private static List<JsonNode> labels(SampleRun run, String list, String source) {
    return run.items(list)
        .filter(item -> item.path("source").asText().contains(source))
        .map(item -> item.path("labels"))
        .toList();
  }

  private static List<RecordedEvent> samplesIn(Path recording, String method) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(e -> e.getEventType().getName().equals("holter.StallSample"))
        .filter(e -> e.getString("frames").contains(method))
        .toList();
  }
}
