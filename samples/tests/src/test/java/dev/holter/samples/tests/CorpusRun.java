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

/** One run of a corpus program under the agent, in a folder of its own, and the report on it. */
record CorpusRun(CorpusCase.Bug bug, OptionalDouble measuredMs, JsonNode report) {

  static CorpusRun of(CorpusCase story, Jdks.Jdk jdk, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path recording = folder.resolve("run.jfr");
    List<String> arguments = new ArrayList<>(List.of(Jars.agentOption(recording), "-Xverify:all"));
    arguments.addAll(story.options);
    arguments.addAll(List.of("-cp", Jars.classPath("corpus/" + story.folder), story.main));
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, arguments);
    assertThat(program.exit()).as(program::said).isZero();
    assertThat(program.out()).as(program::said).contains("ready");
    OptionalDouble measured =
        program.out().stream()
            .filter(line -> line.startsWith("blocked "))
            .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
            .findFirst();
    return new CorpusRun(story.bug, measured, Holter.report(jdk, recording));
  }

  String verdict() {
    return report.path("verdict").asText();
  }

  /** How long the bug held loops up, once for each stall and blocking call that is the bug's. */
  List<Double> heldMs() {
    Stream<Double> stalls =
        items("stalls")
            .filter(this::isTheBugs)
            .filter(stall -> matches(bug.loop(), stall.path("loop")))
            .map(stall -> stall.path("durationMs").asDouble());
    Stream<Double> calls =
        items("blockingCalls")
            .filter(this::isTheBugs)
            .filter(call -> items(call, "loops").anyMatch(loop -> matches(bug.loop(), loop)))
            .map(call -> call.path("maxMs").asDouble());
    return Stream.concat(stalls, calls).toList();
  }

  /** Whether it lasted as long as it must, and as the program measured if it could. */
  boolean isHeldAsMeasured(double ms) {
    double measured = measuredMs.orElse(ms);
    return ms >= bug.leastMs() && Math.abs(ms - measured) <= measured * 0.1 + 20;
  }

  /** Findings that ask for something to be done. */
  List<JsonNode> complaints() {
    return items("findings").filter(f -> !f.path("severity").asText().equals("info")).toList();
  }

  /** What to read when it is not as expected. */
  String digest() {
    StringBuilder digest = new StringBuilder(report.path("summary").asText());
    measuredMs.ifPresent(ms -> digest.append("\nmeasured ").append(ms).append(" ms"));
    items("stalls").forEach(stall -> tell(digest, "loop", "durationMs", stall));
    items("blockingCalls").forEach(call -> tell(digest, "loops", "maxMs", call));
    return digest.toString();
  }

  private static void tell(StringBuilder digest, String loop, String ms, JsonNode item) {
    digest.append("\n ");
    for (String field : List.of(loop, ms, "cause", "rule", "source", "artifact")) {
      digest.append(' ').append(item.path(field));
    }
  }

  private boolean isTheBugs(JsonNode item) {
    return matches(bug.rule(), item.path("rule"))
        && matches(bug.source(), item.path("source"))
        && matches(bug.artifact(), item.path("artifact"));
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
