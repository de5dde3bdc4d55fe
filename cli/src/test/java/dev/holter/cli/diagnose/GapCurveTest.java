/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.LoopReport.Point;
import dev.holter.cli.model.Reports;
import dev.holter.cli.model.StallReport;
import java.io.IOException;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class GapCurveTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MS = 1_000_000;

  /** Of the histogram's buckets: two digits. */
  private static final double BUCKET = 0.01;

  @Test
  void of_turns_endsAtTheLongestAsItWasMeasured() {
    List<Point> curve = GapCurve.of(turns(200, 300), 300 * MS + 123_000);

    assertThat(curve.get(0).percentile()).isZero();
    assertThat(curve.get(curve.size() - 1)).isEqualTo(new Point(100, 300.123));
  }

  @Test
  void of_turns_tellsWhatSoManyPercentWereNoLongerThan() {
    List<Point> curve = GapCurve.of(turns(200, 300), 300 * MS);

    // 100 turns of 1 ms and two more: up to 98 % all are of 1 ms
    assertThat(curve)
        .filteredOn(p -> p.percentile() <= 98)
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.ms()).isCloseTo(1, within(BUCKET)));
    assertThat(curve)
        .filteredOn(p -> p.percentile() > 98.1 && p.percentile() < 99)
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.ms()).isCloseTo(200, within(200 * BUCKET)));
  }

  @Test
  void withoutPauses_stallOfTheProcess_isLeftOut() throws IOException {
    List<Point> curve =
        GapCurve.withoutPauses(
            turns(200, 300), List.of(stall(Cause.GC, 300), stall(Cause.BLOCKING_CALL, 200)));

    assertThat(last(curve)).isCloseTo(200, within(200 * BUCKET));
  }

  @Test
  void withoutPauses_stallOfTheLoop_stays() throws IOException {
    List<Point> curve =
        GapCurve.withoutPauses(
            turns(200, 300), List.of(stall(Cause.GC, 200), stall(Cause.BLOCKING_CALL, 300)));

    assertThat(last(curve)).isCloseTo(300, within(300 * BUCKET));
  }

  @Test
  void withoutPauses_oneOfTwoAsLong_leavesTheOther() throws IOException {
    List<Point> curve =
        GapCurve.withoutPauses(turns(300, 300), List.of(stall(Cause.SAFEPOINT, 300)));

    assertThat(last(curve)).isCloseTo(300, within(300 * BUCKET));
  }

  @Test
  void withoutPauses_nothingElse_isEmpty() throws IOException {
    Histogram one = new Histogram(2);
    one.recordValue(300 * MS);

    assertThat(GapCurve.withoutPauses(one, List.of(stall(Cause.GC, 300)))).isEmpty();
  }

  private static double last(List<Point> curve) {
    return curve.get(curve.size() - 1).ms();
  }

  /** A hundred of 1 ms, and these. */
  private static Histogram turns(long... longer) {
    Histogram h = new Histogram(2);
    h.recordValueWithCount(MS, 100);
    for (long ms : longer) {
      h.recordValue(ms * MS);
    }
    return h;
  }

  private static StallReport stall(Cause cause, double ms) throws IOException {
    ObjectNode stall = JSON.valueToTree(Reports.stalled().stalls().get(0));
    stall.set("cause", JSON.valueToTree(cause));
    return JSON.treeToValue(stall.put("durationMs", ms), StallReport.class);
  }
}
