/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is held against a sample that keeps its loops free. */
class MendedSampleIT {

  /** What a machine does to a process; a mended sample cannot help it. */
  private static final Set<String> NOT_THE_LOOPS =
      Set.of("gc", "safepoint", "not-scheduled", "suspended", "class-init");

  static Stream<Arguments> samples() {
    return StalledSampleIT.samples();
  }

  /** A machine busy elsewhere can starve a cold JVM beyond telling: best of 3. */
  private static SampleRun run(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "mended");
    for (int repeat = 0; repeat < 2 && !healthy(run); repeat++) {
      run = SampleRun.again(sample, jdk, "mended");
    }
    return run;
  }

  private static boolean healthy(SampleRun run) {
    return run.report().path("verdict").asText().equals("healthy");
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void report_findsNothing(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = run(sample, jdk);
    assertThat(run.loop(sample).path("turns").asLong()).isPositive();
    assertThat(run.items("blockingCalls"))
        .as("%s", run.report())
        .allMatch(call -> call.path("firstUse").asBoolean());
    assertThat(run.items("stalls"))
        .as("%s", run.report().path("stalls"))
        .filteredOn(stall -> !stall.path("lifePhase").asText().equals("start-up"))
        .allMatch(stall -> NOT_THE_LOOPS.contains(stall.path("cause").asText()));
    assertThat(run.report().path("verdict").asText())
        .as("%s", run.report().path("stalls"))
        .isEqualTo("healthy");
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void gate_passes(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = run(sample, jdk);
    ForkedJvm.Ended gate = Holter.run(jdk, "gate", run.recording().toString());
    assertThat(gate.exit()).as(gate::said).isZero();
  }
}
