/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The flame graphs in a real browser: each frame stands where the report has its time. */
class FlamesIT {

  private static final String CUT = "(stack cut after 64 frames)";

  /** Narrower frames are not drawn, in percent of the graph. */
  private static final double NARROWEST = 0.15;

  /** Places are written with four digits. */
  private static final double DIGITS = 0.0001;

  private static Browser browser;

  static Stream<Arguments> directions() {
    return Jdks.all().flatMap(jdk -> Stream.of("down", "up").map(d -> Arguments.of(d, jdk)));
  }

  @BeforeAll
  static void openBrowser() {
    browser = Browser.startOrSkip();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static FlameRun open(Jdks.Jdk jdk) {
    FlameRun run = FlameRun.on(jdk);
    browser.width(1280).dark(false).scripts(true).open(run.page());
    return run;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("directions")
  void graph_drawn_hasEachFrameOfTheReportWhereItsTimeIs(String direction, Jdks.Jdk jdk) {
    FlameRun run = open(jdk);
    List<FlameCell> drawn = FlameCell.of(browser, direction);
    double x = 0;
    for (JsonNode tree : run.causes()) {
      FlameCell cause = take(drawn, 0, x, tree.path("key").asText());
      assertThat(cause.told()).endsWith(" " + tree.path("samples").asInt() + " samples");
      JsonNode roots = tree.path(direction.equals("down") ? "topDown" : "bottomUp");
      assertDrawn(roots, x, 1, run.totalMs(), drawn);
      x += 100 * tree.path("totalMs").asDouble() / run.totalMs();
    }
    assertThat(drawn).as("frames that no stack has").isEmpty();
  }

  private static void assertDrawn(
      JsonNode nodes, double from, int row, double totalMs, List<FlameCell> drawn) {
    double x = from;
    for (JsonNode node : nodes) {
      double width = 100 * node.path("ms").asDouble() / totalMs;
      if (width >= NARROWEST) {
        FlameCell cell = take(drawn, row, x, node.path("frame").asText());
        assertThat(cell.width()).as("%s", cell).isCloseTo(width, within(DIGITS));
        assertThat(cell.told()).contains(", " + node.path("samples").asInt() + " sample");
        JsonNode last = node;
        for (String name : cell.names().subList(1, cell.names().size())) {
          assertThat(last.path("children")).as("%s stands for one run", cell).hasSize(1);
          last = last.path("children").get(0);
          assertThat(last.path("frame").asText()).isEqualTo(name);
        }
        assertDrawn(last.path("children"), x, row + 1, totalMs, drawn);
      }
      x += width;
    }
  }

  private static FlameCell take(List<FlameCell> drawn, int row, double x, String name) {
    FlameCell cell =
        drawn.stream()
            .filter(c -> c.row() == row && Math.abs(c.x() - x) <= DIGITS)
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " is not at " + x + " in row " + row));
    assertThat(cell.names().get(0)).isEqualTo(name);
    drawn.remove(cell);
    return cell;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("directions")
  void direction_chosen_isTheOnlyOneShown(String direction, Jdks.Jdk jdk) {
    open(jdk);
    String other = direction.equals("down") ? "up" : "down";
    browser.click("label[for=flame-" + other + "]");
    browser.click("label[for=flame-" + direction + "]");
    assertThat(display(direction)).isNotEqualTo("none");
    assertThat(display(other)).isEqualTo("none");
  }

  private static String display(String direction) {
    String graph = "document.querySelector('svg.graph." + direction + "')";
    return browser.eval("getComputedStyle(" + graph + ").display").asText();
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void stackTooDeep_drawnDown_beginsWithALabelThatSaysItIsCut(Jdks.Jdk jdk) {
    open(jdk);
    List<FlameCell> roots = row(FlameCell.of(browser, "down"), 1);
    List<FlameCell> deep =
        roots.stream().filter(c -> !c.names().get(0).endsWith("Thread.run")).toList();
    assertThat(deep).isNotEmpty().allSatisfy(c -> assertThat(c.label()).isEqualTo(CUT));
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void stackTooDeep_drawnUp_endsWithALabelThatSaysItIsCut(Jdks.Jdk jdk) {
    open(jdk);
    List<FlameCell> cells = FlameCell.of(browser, "up");
    List<FlameCell> outermost =
        cells.stream()
            .filter(c -> cells.stream().noneMatch(o -> o.row() > c.row() && c.holds(o)))
            .filter(c -> !c.names().get(c.names().size() - 1).endsWith("Thread.run"))
            .toList();
    assertThat(outermost).isNotEmpty().allSatisfy(c -> assertThat(c.label()).isEqualTo(CUT));
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void runOfFrames_folded_saysHowManyAndWhereItLeads(Jdks.Jdk jdk) {
    open(jdk);
    List<FlameCell> folded =
        FlameCell.of(browser, "down").stream().filter(c -> c.names().size() > 1).toList();
    assertThat(folded)
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.label())
                    .isEqualTo("⋯ " + c.names().size() + " frames, to FlamesProgram.goesDown"));
  }

  private static List<FlameCell> row(List<FlameCell> cells, int row) {
    return cells.stream()
        .filter(c -> c.row() == row)
        .sorted(Comparator.comparingDouble(FlameCell::x))
        .toList();
  }
}
