/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a story under the agent, and the report on it.
 *
 * @param skipped why this machine cannot act it out
 */
record StoryRun(
    StoryCase story, Optional<String> skipped, List<StoryStall> stalls, JsonNode report) {

  /** How far the report's clock may be from the program's where the CPUs are busy. */
  private static final double APART_MS = 500;

  static StoryRun of(StoryCase story, Jdks.Jdk jdk, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path recording = folder.resolve("run.jfr");
    List<String> arguments = new ArrayList<>(List.of(Jars.agentOption(recording)));
    arguments.addAll(story.options);
    arguments.addAll(
        List.of(
            "-cp", Jars.classPath("stories"), "dev.holter.samples.stories.Stories", story.story));
    ForkedJvm.Ended program = ForkedJvm.run(jdk.tool("java"), folder, arguments);
    assertThat(program.exit()).as(program::said).isZero();
    Optional<String> skipped =
        program.out().stream().filter(line -> line.startsWith("skip ")).findFirst();
    JsonNode report = Holter.report(jdk, recording);
    return new StoryRun(story, skipped, stalls(story, program.out(), report), report);
  }

  /** Each stall the program told of, with the one of the report that is most like it. */
  private static List<StoryStall> stalls(StoryCase story, List<String> out, JsonNode report) {
    List<StoryStall> stalls = new ArrayList<>();
    for (String line : out) {
      if (line.startsWith("stall ")) {
        String[] words = line.split(" ");
        stalls.add(
            new StoryStall(
                story,
                Instant.parse(words[3]),
                Double.parseDouble(words[2]),
                MissingNode.getInstance()));
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int told = 0; told < stalls.size(); told++) {
      for (JsonNode reported : report.path("stalls")) {
        StoryStall stall = stalls.get(told);
        double apart = stall.distanceMs(reported);
        if (apart < APART_MS + stall.measuredMs()) {
          pairs.add(new Pair(told, reported, apart));
        }
      }
    }
    // the most alike first: one turn of the loop may be two to the program
    pairs.sort(Comparator.comparingDouble(Pair::apartMs));
    Set<JsonNode> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair pair : pairs) {
      StoryStall stall = stalls.get(pair.told());
      if (stall.reported().isMissingNode() && taken.add(pair.reported())) {
        stalls.set(pair.told(), stall.reportedAs(pair.reported()));
      }
    }
    return stalls;
  }

  private record Pair(int told, JsonNode reported, double apartMs) {}

  /** Whether the report tells the story: the longest stall, and all but one or one in ten. */
  boolean isTold() {
    if (stalls.isEmpty()) {
      return story == StoryCase.HEALTHY && report.path("verdict").asText().equals("healthy");
    }
    StoryStall longest =
        stalls.stream().max(Comparator.comparingDouble(StoryStall::measuredMs)).orElseThrow();
    List<StoryStall> good =
        stalls.stream()
            .filter(stall -> stall.isRight() && stall.isAsLong() && stall.isDetailed())
            .toList();
    int spoilt = Math.max(1, stalls.size() / 10);
    return good.contains(longest) && good.size() >= stalls.size() - spoilt && accused().isEmpty();
  }

  /** Whom the report says to be proven guilty, though it is none of the story's. */
  List<String> accused() {
    List<String> accused = new ArrayList<>();
    for (JsonNode stall : report.path("stalls")) {
      String source = stall.path("source").asText("");
      if (stall.path("confidence").asText().equals("proven")
          && !source.isEmpty()
          && !Glob.matches(story.expected.source(), source)) {
        accused.add(source);
      }
    }
    return accused;
  }

  /** Whether nobody's code is accused with any proof, though the cause may not be the story's. */
  boolean blamesNobody() {
    return accused().isEmpty();
  }

  /** What to read when it is not as expected. */
  String digest() {
    StringBuilder digest = new StringBuilder(report.path("summary").asText());
    stalls.forEach(stall -> digest.append("\n  ").append(stall.digest()));
    return digest.append("\n  accused: ").append(accused()).toString();
  }
}
