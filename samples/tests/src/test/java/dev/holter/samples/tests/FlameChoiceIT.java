/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A person narrows a flame graph down: to a cause, to a frame, to what bears a name. */
class FlameChoiceIT {

  /** What digits a place has at worst once it is drawn so much wider. */
  private static final double DIGITS = 0.01;

  private static final String ALL = "button[aria-label=\"Show the whole flame graph\"]";

  private static Browser browser;

  @TempDir Path folder;

  static Stream<Arguments> directions() {
    return FlamesIT.directions();
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
    show(run.page());
    return run;
  }

  private static void show(Path page) {
    browser.width(1280).dark(false).scripts(true).open(page);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("directions")
  void cause_chosen_isShownAloneAndAsWideAsTheGraph(String direction, Jdks.Jdk jdk) {
    FlameRun run = open(jdk);
    List<FlameCell> before = FlameCell.of(browser, direction);
    for (JsonNode tree : run.causes()) {
      String cause = tree.path("key").asText();
      choose(cause);
      FlameCell chosen =
          before.stream().filter(c -> c.names().equals(List.of(cause))).findFirst().orElseThrow();
      assertNarrowed(before, FlameCell.of(browser, direction), chosen);
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("directions")
  void frame_clicked_isShownWithAllThatHoldsItAndAllInIt(String direction, Jdks.Jdk jdk) {
    open(jdk);
    browser.click("label[for=flame-" + direction + "]");
    List<FlameCell> before = FlameCell.of(browser, direction);
    for (FlameCell cell : before) {
      browser.click(ALL);
      // its rectangle: the label of a narrow one goes on beyond it, unseen
      browser.click("svg.graph." + direction + " > svg:nth-child(" + cell.number() + ") > rect");
      assertNarrowed(before, FlameCell.of(browser, direction), cell);
    }
  }

  /**
   * What holds the chosen frame is as wide as the graph, and what is in it as wide as its share.
   */
  private static void assertNarrowed(
      List<FlameCell> before, List<FlameCell> after, FlameCell chosen) {
    for (FlameCell was : before) {
      FlameCell is = after.get(was.number() - 1);
      boolean holds = was != chosen && was.row() < chosen.row() && was.holds(chosen);
      boolean inside = chosen.holds(was);
      assertThat(is.shown()).as("%s of %s", was, chosen).isEqualTo(holds || inside);
      if (is.shown()) {
        double x = holds ? 0 : 100 * (was.x() - chosen.x()) / chosen.width();
        double width = holds ? 100 : 100 * was.width() / chosen.width();
        assertThat(is.x()).as("%s of %s", was, chosen).isCloseTo(x, within(DIGITS));
        assertThat(is.width()).as("%s of %s", was, chosen).isCloseTo(width, within(DIGITS));
      }
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("directions")
  void all_clickedAfterACause_showsEveryFrameAsItWas(String direction, Jdks.Jdk jdk) {
    FlameRun run = open(jdk);
    List<FlameCell> before = FlameCell.of(browser, direction);
    choose(run.causes().get(1).path("key").asText());
    browser.click(ALL);
    for (FlameCell is : FlameCell.of(browser, direction)) {
      FlameCell was = before.get(is.number() - 1);
      assertThat(is.shown()).as("%s", was).isTrue();
      assertThat(is.x()).as("%s", was).isCloseTo(was.x(), within(DIGITS));
      assertThat(is.width()).as("%s", was).isCloseTo(was.width(), within(DIGITS));
    }
  }

  /** Times and places are rounded: what a frame called may seem to end beyond it. */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("directions")
  void all_clickedWherePlacesAreRoundedUp_showsEveryFrame(String direction, Jdks.Jdk jdk)
      throws IOException {
    show(FlameRun.on(jdk).roundedUp(folder));
    browser.click(ALL);
    assertThat(FlameCell.of(browser, direction)).allMatch(FlameCell::shown);
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void narrowRun_clicked_isLabelledAsTheRunItIs(Jdks.Jdk jdk) throws IOException {
    Path page = FlameRun.on(jdk).page();
    // as the page has it where there is no room for the label
    String narrow =
        Files.readString(page)
            .replaceAll(
                "(class=\"fr-folded\"[^>]*)(><rect[^>]*>)<text[^>]*>([^<]*)</text>",
                "$1 data-label=\"$3\"$2");
    show(Files.writeString(folder.resolve("narrow.html"), narrow));
    browser.click(ALL); // what is nearby is on the screen then; a frame alone is not scrolled to
    browser.click("svg.graph.down > .fr-folded > rect");
    FlameCell clicked =
        FlameCell.of(browser, "down").stream()
            .filter(c -> c.shown() && c.names().size() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(clicked.label())
        .isEqualTo("⋯ " + clicked.names().size() + " frames, to FlamesProgram.goesDown");
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void causes_offered_areThoseOfTheReport(Jdks.Jdk jdk) {
    FlameRun run = open(jdk);
    JsonNode offered =
        browser.eval(
            "[...document.querySelector('select[aria-label=Cause]').options].map(o => o.value)");
    assertThat(offered)
        .extracting(JsonNode::asText)
        .containsExactly(
            Stream.concat(Stream.of(""), run.causes().stream().map(t -> t.path("key").asText()))
                .toArray(String[]::new));
  }

  private static void choose(String cause) {
    browser.eval(
        "(() => { const s = document.querySelector('select[aria-label=Cause]'); s.value = '"
            + cause
            + "'; s.dispatchEvent(new Event('change')); })()");
  }
}
