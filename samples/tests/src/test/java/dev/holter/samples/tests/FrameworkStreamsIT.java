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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frameworks that have a layer of their own above Netty's HTTP/2 are told of like Netty itself. */
class FrameworkStreamsIT {

  @TempDir Path folder;

  private enum Framework {
    ARMERIA("armeria", "ArmeriaStreams"),
    REACTOR_NETTY("reactor-netty", "ReactorStreams"),
    VERTX("vertx", "VertxStreams");

    private final String folder;
    private final String main;

    Framework(String folder, String main) {
      this.folder = folder;
      this.main = main;
    }

    WireRun run(Jdks.Jdk jdk, Path folder) {
      return WireRun.of(Jars.classPath("wire/" + this.folder), main, jdk, folder);
    }
  }

  static Stream<Arguments> frameworks() {
    return Jdks.all().flatMap(jdk -> Stream.of(Framework.values()).map(f -> Arguments.of(f, jdk)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("frameworks")
  void streams_ofBothSides_areToldAsTheProgramKnowsThem(Framework framework, Jdks.Jdk jdk) {
    WireRun run = framework.run(jdk, folder);

    double byServer = run.said("reset-by-server");
    double byClient = run.said("reset-by-client");
    assertSide(run, "server", byServer, byClient);
    assertSide(run, "client", byClient, byServer);
  }

  private static void assertSide(WireRun run, String side, double resetHere, double resetThere) {
    JsonNode told = side(run.wire(), side);
    assertThat(told.path("ended").asDouble()).as("%s", told).isEqualTo(run.said("answered"));
    assertThat(told.path("resetLocal").asDouble()).as("%s", told).isEqualTo(resetHere);
    assertThat(told.path("resetRemote").asDouble()).as("%s", told).isEqualTo(resetThere);
    assertThat(told.path("active").asInt()).as("%s", told).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void streams_ofGrpcsOwnCopyOfNetty_areToldOnBothSides(Jdks.Jdk jdk) {
    JsonNode wire =
        ServerRun.of(ServerCase.GRPC_NETTY_SHADED, jdk, "healthy", folder).report().path("wire");

    assertThat(side(wire, "server").path("ended").asInt()).as("%s", wire).isPositive();
    assertThat(side(wire, "client").path("ended")).isEqualTo(side(wire, "server").path("ended"));
  }

  private static JsonNode side(JsonNode wire, String side) {
    List<JsonNode> connections =
        StreamSupport.stream(wire.at("/http2/connections").spliterator(), false)
            .filter(c -> c.path("side").asText().equals(side))
            .toList();
    assertThat(connections).as("%s", wire).hasSize(1);
    return connections.get(0);
  }
}
