/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One run of a sample under the agent: what the sample measured, and what Holter says about it.
 * Whoever asks for the same run again gets the same one, because each takes seconds.
 */
record SampleRun(Path recording, List<Fact> facts, JsonNode report, ForkedJvm.Ended program) {

  private static final Map<String, SampleRun> RUNS = new ConcurrentHashMap<>();

  /** The run of a sample's variant on a JDK. */
  static SampleRun of(Sample sample, Jdks.Jdk jdk, String variant) {
    return RUNS.computeIfAbsent(
        sample + "-" + jdk.feature() + "-" + variant, name -> record(name, sample, jdk, variant));
  }

  /** Another run of the same: what a busy machine spoils once, it need not spoil twice. */
  static SampleRun again(Sample sample, Jdks.Jdk jdk, String variant) {
    RUNS.remove(sample + "-" + jdk.feature() + "-" + variant);
    return of(sample, jdk, variant);
  }

  /** The loop the sample's stalls happen on. */
  JsonNode loop(Sample sample) {
    List<JsonNode> found =
        items("loops").filter(l -> l.path("name").asText().equals(sample.loopName)).toList();
    assertThat(found).as("loops named " + sample.loopName + " in " + report).hasSize(1);
    return found.get(0);
  }

  /** The entries of one of the report's lists. */
  Stream<JsonNode> items(String list) {
    List<JsonNode> items = new ArrayList<>();
    report.path(list).forEach(items::add);
    return items.stream();
  }

  private static SampleRun record(String name, Sample sample, Jdks.Jdk jdk, String variant) {
    Path recording = Jars.testClasses().resolveSibling("recordings").resolve(name + ".jfr");
    try {
      Files.createDirectories(recording.getParent());
      Files.deleteIfExists(recording);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ForkedJvm.Ended program = run(sample, jdk, variant, List.of(Jars.agentOption(recording)));
    assertThat(program.exit()).as(program::said).isZero();
    assumeThat(program.out()).noneMatch(line -> line.startsWith("skipped"));
    assertThat(program.out()).as(program::said).contains("ready");
    Quiet.check(program, () -> run(sample, jdk, variant, List.of()));
    return new SampleRun(recording, Fact.of(program.out()), Holter.report(jdk, recording), program);
  }

  private static ForkedJvm.Ended run(
      Sample sample, Jdks.Jdk jdk, String variant, List<String> options) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-Xverify:all", "-cp", Jars.classPath(sample.folder), sample.main));
    arguments.add(variant);
    arguments.add(sample.transport);
    return ForkedJvm.run(jdk.tool("java"), Jars.sample(sample.folder), arguments);
  }
}
