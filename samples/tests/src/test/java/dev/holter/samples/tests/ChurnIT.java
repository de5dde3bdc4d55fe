/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Selectors that come and go are forgotten, whether anything is recorded or not; with as many as
 * {@code holter.churn.selectors} says.
 */
class ChurnIT {

  private static final int SELECTORS = Integer.getInteger("holter.churn.selectors", 15_000);

  /** What a JVM's heap may differ by for its own reasons; a thousand loops would be 64 MB. */
  private static final long NOISE_KB = 2_048;

  /** A quadratic cost would make the last fifth take nine times as long as the first. */
  private static final double SLOWER = 4;

  static Stream<Arguments> runs() {
    return Jdks.all().flatMap(jdk -> Stream.of(Arguments.of(jdk, true), Arguments.of(jdk, false)));
  }

  @ParameterizedTest(name = "{0}, recording {1}")
  @MethodSource("runs")
  void selectors_thatComeAndGo_areForgotten(Jdks.Jdk jdk, boolean records, @TempDir Path folder) {
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                "-javaagent:" + Jars.AGENT + "=recording=" + (records ? "churn.jfr" : "off"),
                "-Xmx128m",
                "-cp",
                Jars.testClasses().toString(),
                ChurnProgram.class.getName(),
                Integer.toString(SELECTORS)));
    assertThat(program.exit()).as(program::said).isZero();
    List<String[]> fifths =
        program.out().stream()
            .filter(line -> line.startsWith("fifth "))
            .map(line -> line.split(" "))
            .toList();
    System.out.println(jdk + ", recording " + records + ": " + String.join(", ", program.out()));
    assertThat(fifths).as(program::said).hasSize(5);
    long early = Long.parseLong(fifths.get(0)[3]);
    long late = Long.parseLong(fifths.get(4)[3]);
    assertThat(late - early).as("KB more on the heap, %s", program.said()).isLessThan(NOISE_KB);
    double nanosEarly = Double.parseDouble(fifths.get(1)[2]);
    double nanosLate = Double.parseDouble(fifths.get(4)[2]);
    assertThat(nanosLate / nanosEarly).as(program::said).isLessThan(SLOWER);
  }
}
