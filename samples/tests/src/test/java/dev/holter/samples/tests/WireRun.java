/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * A program of samples/wire that ran to its end: what it said, and what the report has of its
 * peers.
 */
record WireRun(List<String> out, JsonNode wire) {

  /** A machine busy elsewhere may hold up what should run, or come between two reads of a clock. */
  private static final int ATTEMPTS = 3;

  /** The first run in which the machine did not interfere, or the last of three. */
  static WireRun of(
      WireProgram program, String main, Jdks.Jdk jdk, Path folder, Predicate<WireRun> asPlanned) {
    WireRun run = of(program.classPath(), main, jdk, folder);
    for (int i = 1; i < ATTEMPTS && !asPlanned.test(run); i++) {
      run = of(program.classPath(), main, jdk, folder);
    }
    return run;
  }

  /** A single run. */
  static WireRun of(String classPath, String main, Jdks.Jdk jdk, Path folder) {
    Path recording = folder.resolve("wire.jfr");
    ForkedJvm.Ended ended =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Xverify:all",
                "-cp",
                classPath,
                WireProgram.PACKAGE + main));
    assertThat(ended.exit()).as(ended::said).isZero();
    JsonNode report = Holter.report(jdk, recording);
    assertThat(report.path("agent").path("degraded")).isEmpty();
    return new WireRun(ended.out(), report.path("wire"));
  }

  /** The number that the program printed behind this name. */
  double said(String what) {
    return out.stream()
        .filter(line -> line.startsWith(what + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(what.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
