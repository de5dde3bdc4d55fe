/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostPageTest {

  @Test
  void of_oneBenchmark_hasItsSectionAlone() {
    assertThat(CostPage.of(List.of(study(false))).lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Throughput");
  }

  @Test
  void of_ratio_isShownWithItsIntervalAndTheCommand() {
    assertThat(CostPage.of(List.of(study(false))))
        .contains("| an agent | 3.00 | **1.500** [1.500, 1.500] |")
        .contains("Made by `samples/bench/throughput`.")
        .doesNotContain("idle priority");
  }

  @Test
  void of_measuredUnderIdlePriority_saysSo() {
    assertThat(CostPage.of(List.of(study(true)))).contains("**Measured under idle priority");
  }

  private static Study study(boolean idle) {
    return new Study(
        "throughput",
        "test",
        "A test",
        "17",
        17,
        new Machine("cpu", 2, "Linux", idle),
        "samples/bench/throughput",
        "In a test.",
        List.of(Measure.ratio("cost", "cost", 2, "none")),
        List.of(new Row("none", "nothing"), new Row("agent", "an agent")),
        List.of(
            new Sample("none", 0, 0, Map.of("cost", 2.0)),
            new Sample("agent", 0, 0, Map.of("cost", 3.0))));
  }
}
