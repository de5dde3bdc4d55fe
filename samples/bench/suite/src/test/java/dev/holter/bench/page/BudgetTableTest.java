/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.bench.figure.Machine;
import dev.holter.bench.figure.Measure;
import dev.holter.bench.figure.Row;
import dev.holter.bench.figure.Sample;
import dev.holter.bench.figure.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTableTest {

  @ParameterizedTest
  @CsvSource({
    "1.000, 1.005, kept",
    "1.005, 1.100, open",
    "1.050, 1.100, **broken**",
  })
  void of_aRatioAndItsInterval_saysHowTheBudgetStands(double low, double high, String word) {
    String table = table(throughput(17, low, high));

    assertThat(table.lines().filter(line -> line.contains("by nothing")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).endsWith(word + " |"));
  }

  @Test
  void of_twoJdks_haveAColumnEach() {
    assertThat(table(throughput(25, 1, 1), throughput(17, 1, 1)))
        .contains("| JDK 17 | JDK 25 |")
        .contains("| 1.01 | 1.000 [1.000, 1.000] kept | 1.000 [1.000, 1.000] kept |");
  }

  @Test
  void of_aHook_isHeldAgainstItsOwnRow() {
    Study micro =
        study(
            "micro",
            "hooks",
            17,
            Measure.difference("ns", "ns", 1),
            List.of(
                new Row("OnLoop.twoClockReads", "clock"),
                new Row("OnLoop.turn", "turn", "OnLoop.twoClockReads")),
            List.of(
                new Sample("OnLoop.twoClockReads", 0, 0, Map.of("ns", 40.0)),
                new Sample("OnLoop.turn", 0, 0, Map.of("ns", 94.0))));

    assertThat(table(micro)).contains("| 60 | +54.0 [+54.0, +54.0] kept |");
  }

  @Test
  void of_noNumberForAnyBudget_isNothing() {
    assertThat(table()).isEmpty();
  }

  @Test
  void of_anEarlierTable_keepsTheOtherJdk() {
    Written earlier = new Written(table(throughput(25, 1.02, 1.02), throughput(17, 1.05, 1.05)));

    assertThat(BudgetTable.of(List.of(throughput(17, 1, 1)), earlier))
        .contains("| 1.01 | 1.000 [1.000, 1.000] kept | 1.020 [1.020, 1.020] **broken** |");
  }

  private static String table(Study... studies) {
    return BudgetTable.of(List.of(studies), new Written(""));
  }

  /**
   * Blocks of which half had the one ratio and half the other, so that both are in the interval.
   */
  private static Study throughput(int jdk, double low, double high) {
    List<Sample> samples = new ArrayList<>();
    for (int block = 0; block < 4; block++) {
      samples.add(new Sample("none", block, 0, Map.of("cpu", 1.0)));
      samples.add(new Sample("holter", block, 0, Map.of("cpu", block % 2 == 0 ? low : high)));
    }
    return study(
        "throughput",
        "netty",
        jdk,
        Measure.ratio("cpu", "cpu", 2, "none"),
        List.of(new Row("none", "nothing"), new Row("holter", "Holter")),
        samples);
  }

  private static Study study(
      String benchmark,
      String scenario,
      int jdk,
      Measure measure,
      List<Row> rows,
      List<Sample> samples) {
    return new Study(
        benchmark,
        scenario,
        "A test",
        Integer.toString(jdk),
        jdk,
        new Machine("cpu", 2, "Linux", false),
        "samples/bench/" + benchmark,
        "In a test.",
        List.of(measure),
        rows,
        samples);
  }
}
