/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.model.LoopReport.Point;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Reports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GapsSectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Point> PAUSED =
      List.of(new Point(0, 0.05), new Point(50, 0.4), new Point(99, 12), new Point(100, 312));
  private static final List<Point> OWN =
      List.of(new Point(0, 0.05), new Point(50, 0.4), new Point(99, 6), new Point(100, 40));

  private final ObjectNode report = JSON.valueToTree(Reports.stalled());
  private final ArrayNode loops = report.putArray("loops");

  @Test
  void render_curve_hasEachPointOfTheModel() throws IOException {
    loop("worker", PAUSED, List.of());
    assertPoints(curve(section(), "curve l0"), PAUSED);
  }

  @Test
  void render_loopThatWasHeldUpWithItsProcess_hasABrokenLineOfTheRest() throws IOException {
    loop("worker", PAUSED, OWN);
    assertPoints(curve(section(), "curve quiet l0"), OWN);
  }

  @Test
  void render_loopThatWasHeldUpWithItsProcess_hasAWholeLineOfAll() throws IOException {
    loop("worker", PAUSED, OWN);
    assertPoints(curve(section(), "curve l0"), PAUSED);
  }

  @Test
  void render_brokenLine_saysWhatItLeavesOut() throws IOException {
    loop("worker", PAUSED, OWN);
    assertThat(section())
        .contains("worker: longest 40 ms, but for what held up the whole process</title>")
        .contains("worker: longest 312 ms</title>");
  }

  @Test
  void render_pausesThatWereNotTheLongest_hasNoSecondLine() throws IOException {
    loop("worker", PAUSED, PAUSED);
    assertThat(section()).doesNotContain("quiet");
  }

  @Test
  void render_allTurnsPaused_hasNoSecondLine() throws IOException {
    loop("worker", PAUSED, List.of());
    assertThat(section()).doesNotContain("quiet");
  }

  @Test
  void render_moreLoopsThanColours_coloursTheWorstAndCountsTheRest() throws IOException {
    for (int i = 0; i < 10; i++) {
      loop("worker-" + i, List.of(new Point(0, 1), new Point(100, 100 + i)), List.of());
    }
    String section = section();
    assertThat(section)
        .contains("class=\"key l0\"></i>worker-9<", "class=\"key l7\"></i>worker-2<")
        .contains("class=\"key lx\"></i>2 more<");
    assertThat(titles(section, "curve lx")).containsExactly("worker-0", "worker-1");
  }

  @Test
  void render_severalLoops_drawsTheWorstOverTheOthers() throws IOException {
    loop("mild", List.of(new Point(0, 1), new Point(100, 5)), List.of());
    loop("bad", PAUSED, List.of());
    assertThat(titles(section(), "curve l\\d")).containsExactly("mild", "bad");
  }

  @Test
  void render_loopThatNeverTurned_hasNeitherLineNorColour() throws IOException {
    loop("idle", List.of(), List.of());
    loop("worker", PAUSED, List.of());
    assertThat(section()).contains("class=\"key l0\"></i>worker<").doesNotContain("idle");
  }

  @Test
  void render_noLoopTurned_saysSoInsteadOfAnEmptyPlot() throws IOException {
    loop("idle", List.of(), List.of());
    assertThat(section()).contains("No loop turned.").doesNotContain("<svg");
  }

  private void loop(String name, List<Point> all, List<Point> own) {
    ObjectNode loop = JSON.valueToTree(Reports.stalled().loops().get(0));
    loop.put("id", name).put("name", name).put("turns", 20_000);
    double max = all.isEmpty() ? 0 : all.get(all.size() - 1).ms();
    ((ObjectNode) loop.path("gap")).put("maxMs", max);
    loop.set("curve", JSON.valueToTree(all));
    loop.set("curveWithoutPauses", JSON.valueToTree(own));
    loops.add(loop);
  }

  private String section() throws IOException {
    Html h = new Html();
    new GapsSection(JSON.treeToValue(report, Report.class)).render(h);
    return h.toString();
  }

  private static String curve(String section, String type) {
    Matcher m = Pattern.compile("class=\"" + type + "\" d=\"([^\"]*)\"").matcher(section);
    assertThat(m.find()).as(type).isTrue();
    return m.group(1);
  }

  private static List<String> titles(String section, String type) {
    return Pattern.compile("class=\"" + type + "\" d=\"[^\"]*\"><title>([^:]*):")
        .matcher(section)
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  /** 20,000 turns take five decades of percentiles; 0.01 ms to 1 s are five of times. */
  private static void assertPoints(String drawn, List<Point> expected) {
    List<double[]> points = new ArrayList<>();
    for (String place : drawn.substring(1).split("L")) {
      String[] xy = place.split(" ");
      double beyond = Math.pow(10, -5 * Double.parseDouble(xy[0]) / 1000);
      double ms = Math.pow(10, -2 + 5 * (1 - Double.parseDouble(xy[1]) / 400));
      points.add(new double[] {100 * (1 - beyond), ms});
    }
    assertThat(points).hasSameSizeAs(expected);
    for (int i = 0; i < points.size(); i++) {
      // the last is as far right as the number of turns reaches
      double percentile = Math.min(expected.get(i).percentile(), 100 - 100 / 20_000.0);
      assertThat(points.get(i)[0]).isCloseTo(percentile, within(0.01));
      double ms = expected.get(i).ms();
      assertThat(points.get(i)[1]).isCloseTo(ms, within(ms / 500));
    }
  }
}
