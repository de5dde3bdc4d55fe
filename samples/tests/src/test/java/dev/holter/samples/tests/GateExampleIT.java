/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples for building systems hold what they promise, run as they stand in docs/ci. */
class GateExampleIT {

  private static final Pattern PLACE =
      Pattern.compile("::error file=([^,]+),line=(\\d+),title=Holter%3A [^:]+::.*");

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void github_stalled_failsAndNamesLinesOfTheSources(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Ended gate = run("github", SampleRun.of(Sample.NETTY_41, jdk, "stalled"));

    assertThat(gate.exit()).as(gate::said).isEqualTo(1);
    List<String> lines =
        gate.out().stream()
            .map(PLACE::matcher)
            .filter(Matcher::matches)
            .map(m -> line(m.group(1), Integer.parseInt(m.group(2))))
            .toList();
    assertThat(lines).as(gate::said).anyMatch(l -> l.contains("in.readAllBytes()"));
    assertThat(work("github/summary.md")).content().contains("Holter gate: fail", "StalledHandler");
    assertThat(work("github/holter/gate.xml")).content().contains("<failure ");
    JsonNode sarif = json("github/holter/gate.sarif").at("/runs/0/results");
    assertThat(sarif).hasSameSizeAs(json("github/holter/gate.json").at("/findings"));
  }

  /** A machine that is busy elsewhere can starve a cold JVM beyond telling: best of 3. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void gitlab_mended_passesWithNothingToShow(Jdks.Jdk jdk) throws IOException {
    ForkedJvm.Ended gate = run("gitlab", SampleRun.of(Sample.NETTY_41, jdk, "mended"));
    for (int repeat = 0; repeat < 2 && gate.exit() != 0; repeat++) {
      gate = run("gitlab", SampleRun.again(Sample.NETTY_41, jdk, "mended"));
    }

    assertThat(gate.exit()).as(gate::said).isZero();
    assertThat(gate.out()).as(gate::said).noneMatch(l -> l.contains("::"));
    assertThat(json("gitlab/holter/gl-code-quality-report.json")).isEmpty();
    assertThat(work("gitlab/holter/gate.xml")).content().contains("failures=\"0\"");
  }

  private static ForkedJvm.Ended run(String system, SampleRun sample) {
    String recording = sample.recording().toString();
    return ForkedJvm.run(
        Jars.gateExample().toString(),
        Path.of("").toAbsolutePath(),
        List.of(system, Sample.NETTY_41.folder, recording));
  }

  private static String line(String file, int line) {
    try {
      return Files.readAllLines(work("github").resolve(file)).get(line - 1);
    } catch (IOException e) {
      throw new AssertionError(file + " is not in the checkout", e);
    }
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(work(file).toFile());
  }

  private static Path work(String path) {
    return Jars.gateExample().resolveSibling("target").resolve(path);
  }
}
