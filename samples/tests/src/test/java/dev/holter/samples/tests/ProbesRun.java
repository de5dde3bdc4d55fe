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

/**
 * A program of the probes under the agent: what it printed, the report on it and the recording.
 *
 * @param program the end of it
 * @param output its output as a file
 * @param report the report as a file
 * @param recording the recording
 * @param json the report
 */
record ProbesRun(ForkedJvm.Ended program, Path output, Path report, Path recording, JsonNode json) {

  private static final String PACKAGE = "dev.holter.samples.probes.";

  /** The probes on a JDK. Every call leaves an event, however short, for the sake of its time. */
  static ProbesRun ofProbes(Jdks.Jdk jdk) {
    return of("Probes", jdk, ",call-threshold=0ns");
  }

  /** The innocents on a JDK, watched as a service would be. */
  static ProbesRun ofInnocents(Jdks.Jdk jdk) {
    return of("Innocents", jdk, "");
  }

  private static ProbesRun of(String main, Jdks.Jdk jdk, String options) {
    try {
      return run(main, jdk, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProbesRun run(String main, Jdks.Jdk jdk, String options) throws IOException {
    Path folder = Jars.testClasses().resolveSibling("recordings");
    Path recording = folder.resolve(main + "-" + jdk.feature() + ".jfr");
    Files.createDirectories(folder);
    Files.deleteIfExists(recording);
    List<String> arguments = new ArrayList<>();
    arguments.add(Jars.agentOption(recording) + options);
    arguments.add("-Djdk.net.hosts.file=" + folder.resolve("hosts-" + jdk.feature()));
    arguments.addAll(List.of("-cp", Jars.classPath("probes"), PACKAGE + main));
    ForkedJvm.Ended program;
    try (ForkedJvm jvm = ForkedJvm.start(jdk.tool("java"), Jars.sample("probes"), arguments)) {
      jvm.type();
      program = jvm.end();
    }
    assertThat(program.exit()).as(program::said).isZero();
    JsonNode json = Holter.report(jdk, recording);
    Path output =
        Files.write(recording.resolveSibling(recording.getFileName() + ".out"), program.out());
    Path report =
        Files.writeString(
            recording.resolveSibling(recording.getFileName() + ".json"), json.toString());
    return new ProbesRun(program, output, report, recording, json);
  }

  /** What the comparison of a run's numbers prints, a line a probe. */
  List<String> results(Jdks.Jdk jdk) {
    ForkedJvm.Ended results =
        ForkedJvm.run(
            jdk.tool("java"),
            Jars.sample("probes"),
            List.of(
                "-cp",
                Jars.classPath("probes"),
                PACKAGE + "result.Results",
                output.toString(),
                report.toString(),
                recording.toString()));
    assertThat(results.exit()).as(results::said).isZero();
    return results.out();
  }
}
