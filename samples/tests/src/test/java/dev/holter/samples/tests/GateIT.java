/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A gate with a baseline of a mended sample; {@code samples/gate/repeat} is its long form. The runs
 * are those that other tests have made.
 */
class GateIT {

  @TempDir private Path dir;

  static Stream<Jdks.Jdk> jdks() {
    return Jdks.all();
  }

  private JsonNode gate(Jdks.Jdk jdk, int code, Object... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "gate", "--format", "json", "--baseline", dir.resolve("baseline.json").toString()));
    Stream.of(arguments).map(Object::toString).forEach(all::add);
    ForkedJvm.Ended ended = Holter.run(jdk, all.toArray(String[]::new));
    assertThat(ended.exit()).as(ended::said).isEqualTo(code);
    return new ObjectMapper().readTree(String.join("\n", ended.out()));
  }

  /** How the gate ends on another run of the mended sample. */
  private int another(Jdks.Jdk jdk, Sample sample) {
    Path recording = SampleRun.again(sample, jdk, "mended").recording();
    String baseline = dir.resolve("baseline.json").toString();
    return Holter.run(jdk, "gate", "--baseline", baseline, recording.toString()).exit();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void gate_mendedThenStalled_failsAndNamesTheSource(Jdks.Jdk jdk) throws IOException {
    Path mended = SampleRun.of(Sample.NETTY_41, jdk, "mended").recording();
    SampleRun stalled = SampleRun.of(Sample.NETTY_41, jdk, "stalled");
    gate(jdk, 0, "--update-baseline", mended);

    gate(jdk, 0, mended);
    assertThat(another(jdk, Sample.NETTY_41)).isIn(0, 3); // it may have been a bad time
    JsonNode answer = gate(jdk, 1, stalled.recording());

    List<String> sources = answer.path("findings").findValuesAsText("source");
    assertThat(stalled.facts()).isNotEmpty();
    stalled.facts().stream()
        .filter(Fact::isCall)
        .forEach(fact -> assertThat(sources).contains(fact.source()));
  }
}
