/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was mended is gone from one recording to the next. */
class DiffIT {

  static Stream<Arguments> samples() {
    // what the others would tell is the same; each diff takes a second
    return StalledSampleIT.samples().limit(2);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void diff_stalledAndMended_theFindingsAreGone(Sample sample, Jdks.Jdk jdk) {
    SampleRun stalled = SampleRun.of(sample, jdk, "stalled");
    SampleRun mended = SampleRun.of(sample, jdk, "mended");

    JsonNode told =
        Holter.json(
            jdk,
            "diff",
            "--format",
            "json",
            stalled.recording().toString(),
            mended.recording().toString());

    stalled
        .items("findings")
        .filter(f -> f.path("severity").asText().equals("error") && f.hasNonNull("rule"))
        .forEach(
            f ->
                assertThat(change(told, f.path("id").asText()))
                    .as("%s in %s", f.path("rule"), told.path("findings"))
                    .isEqualTo("gone"));
    assertThat(told.at("/base/loopHours").asDouble()).isPositive();
  }

  private static String change(JsonNode diff, String finding) {
    return StreamSupport.stream(diff.path("findings").spliterator(), false)
        .filter(f -> f.path("id").asText().equals(finding))
        .map(f -> f.path("change").asText())
        .findFirst()
        .orElse("not told");
  }
}
