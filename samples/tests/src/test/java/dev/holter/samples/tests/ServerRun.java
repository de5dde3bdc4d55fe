/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One run of a server program under the agent, in a folder of its own, and the report on it. */
record ServerRun(ServerCase server, OptionalDouble measuredMs, JsonNode report) {

  static ServerRun of(ServerCase server, Jdks.Jdk jdk, String variant, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path recording = folder.resolve("run.jfr");
    List<String> arguments = new ArrayList<>(List.of(Jars.agentOption(recording), "-Xverify:all"));
    arguments.addAll(server.program.options());
    arguments.addAll(List.of("-cp", Jars.classPath("servers/" + server.program.folder())));
    arguments.addAll(List.of(server.program.main(), variant));
    arguments.addAll(server.program.arguments());
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, arguments);
    assertThat(program.exit()).as(program::said).isZero();
    assertThat(program.out()).as(program::said).contains("ready");
    OptionalDouble measured =
        program.out().stream()
            .filter(line -> line.startsWith("blocked "))
            .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
            .findFirst();
    return new ServerRun(server, measured, Holter.report(jdk, recording));
  }

  /** The loop that was blocked is told with what blocked it, and nothing else is accused. */
  boolean isFound() {
    return verdict().equals("stalled")
        && areLoopsKnown()
        && measuredMs.isPresent()
        && items("stalls").anyMatch(this::isTheStall)
        && items("blockingCalls").anyMatch(this::isTheCall)
        && complaints().stream().allMatch(this::isOfTheBlocked);
  }

  /** A server that blocks nowhere. */
  boolean isLetBe() {
    return verdict().equals("healthy")
        && areLoopsKnown()
        && measuredMs.isEmpty()
        && complaints().isEmpty();
  }

  String verdict() {
    return report.path("verdict").asText();
  }

  /** The loops of the report that are the library's. */
  List<JsonNode> loops() {
    return items("loops").filter(loop -> matches(server.loops.name(), loop.path("name"))).toList();
  }

  /** What to read when it is not as expected. */
  String digest() {
    StringBuilder digest = new StringBuilder(report.path("summary").asText());
    measuredMs.ifPresent(ms -> digest.append("\nmeasured ").append(ms).append(" ms"));
    tell(digest, "loops", "name", "kind", "framework", "frameworkVersion", "turns");
    tell(digest, "stalls", "loop", "durationMs", "cause", "rule", "source", "artifact", "stack");
    tell(digest, "blockingCalls", "loops", "maxMs", "firstUse", "rule", "source", "artifact");
    tell(digest, "findings", "severity", "title", "source");
    return digest.toString();
  }

  private void tell(StringBuilder digest, String list, String... fields) {
    digest.append('\n').append(list);
    items(list)
        .forEach(
            item -> {
              digest.append("\n ");
              for (String field : fields) {
                digest.append(' ').append(item.path(field));
              }
            });
  }

  /** There are no loops but the library's, and those are called what they are. */
  private boolean areLoopsKnown() {
    List<JsonNode> known =
        loops().stream()
            .filter(loop -> matches(server.loops.kind(), loop.path("kind")))
            .filter(loop -> matches(server.loops.framework(), loop.path("framework")))
            .toList();
    return known.size() >= server.loops.atLeast() && known.size() == items("loops").count();
  }

  private boolean isTheStall(JsonNode stall) {
    return isOfTheBlocked(stall)
        && matches(server.blocked.loop(), stall.path("loop"))
        && isAsMeasured(stall.path("durationMs").asDouble());
  }

  private boolean isTheCall(JsonNode call) {
    return isOfTheBlocked(call)
        && items(call, "loops").anyMatch(loop -> matches(server.blocked.loop(), loop))
        && isAsMeasured(call.path("maxMs").asDouble());
  }

  private boolean isOfTheBlocked(JsonNode item) {
    return matches(server.blocked.rule(), item.path("rule"))
        && matches(server.blocked.source(), item.path("source"))
        && matches(server.blocked.artifact(), item.path("artifact"));
  }

  private boolean isAsMeasured(double ms) {
    double measured = measuredMs.orElse(Double.NaN);
    return ms >= ServerCase.LEAST_MS && Math.abs(ms - measured) <= measured * 0.1 + 20;
  }

  /** Findings that ask for something to be done. */
  private List<JsonNode> complaints() {
    return items("findings").filter(f -> !f.path("severity").asText().equals("info")).toList();
  }

  private static boolean matches(String glob, JsonNode text) {
    return Glob.matches(glob, text.asText(""));
  }

  private Stream<JsonNode> items(String list) {
    return items(report, list);
  }

  private static Stream<JsonNode> items(JsonNode parent, String list) {
    return StreamSupport.stream(parent.path(list).spliterator(), false);
  }
}
