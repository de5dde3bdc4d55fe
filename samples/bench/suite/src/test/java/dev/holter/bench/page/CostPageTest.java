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
    assertThat(page(study(false)).lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Throughput");
  }

  @Test
  void of_ratio_isShownWithItsIntervalAndTheCommand() {
    assertThat(page(study(false)))
        .contains("| an agent | 3.00 | **1.500** [1.500, 1.500] |")
        .contains("Made by `samples/bench/throughput`.")
        .doesNotContain("idle priority");
  }

  @Test
  void of_measuredUnderIdlePriority_saysSo() {
    assertThat(page(study(true))).contains("**Measured under idle priority");
  }

  @Test
  void of_anEarlierPage_keepsWhatWasNotMeasuredNow() {
    String earlier = page(study("Another test", 2));

    String page = CostPage.of(List.of(study("A test", 3)), earlier);

    assertThat(page.lines().filter(line -> line.startsWith("#")))
        .containsExactly(
            "# What Holter costs",
            "## Throughput",
            "### A test, JDK 17",
            "### Another test, JDK 17");
    assertThat(page).contains("**1.500**", "**1.000**");
  }

  @Test
  void of_anEarlierPage_hasItsOlderTableReplaced() {
    String page = CostPage.of(List.of(study("A test", 3)), page(study("A test", 2)));

    assertThat(page).isEqualTo(page(study("A test", 3)));
  }

  @Test
  void of_nothingMeasured_isTheEarlierPage() {
    String earlier = page(study("A test", 3));

    assertThat(CostPage.of(List.of(), earlier)).isEqualTo(earlier);
  }

  private static String page(Study study) {
    return CostPage.of(List.of(study), "");
  }

  private static Study study(String title, double cost) {
    return study(title, cost, false);
  }

  private static Study study(boolean idle) {
    return study("A test", 3, idle);
  }

  private static Study study(String title, double cost, boolean idle) {
    return new Study(
        "throughput",
        "test",
        title,
        "17",
        17,
        new Machine("cpu", 2, "Linux", idle),
        "samples/bench/throughput",
        "In a test.",
        List.of(Measure.ratio("cost", "cost", 2, "none")),
        List.of(new Row("none", "nothing"), new Row("agent", "an agent")),
        List.of(
            new Sample("none", 0, 0, Map.of("cost", 2.0)),
            new Sample("agent", 0, 0, Map.of("cost", cost))));
  }
}
