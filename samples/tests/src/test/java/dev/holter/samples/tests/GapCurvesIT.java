/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The curves of a loop whose process garbage collections stopped, in a real browser. */
class GapCurvesIT {

  /** A machine busy elsewhere may hold up the loop alone for longer than a collection does. */
  private static final int ATTEMPTS = 3;

  private static final Map<Jdks.Jdk, Run> RUNS = new ConcurrentHashMap<>();

  private record Run(Path page, JsonNode report) {

    /** Whether pauses were the longest that befell the loop: then a broken line is drawn. */
    boolean asPlanned() {
      return loop().path("curveWithoutPauses").size() > 0
          && last(loop().path("curve")) > 1.05 * last(loop().path("curveWithoutPauses"));
    }

    /** The one that turned most. */
    JsonNode loop() {
      JsonNode most = report.path("loops").get(0);
      for (JsonNode loop : report.path("loops")) {
        most = loop.path("turns").asLong() > most.path("turns").asLong() ? loop : most;
      }
      return most;
    }
  }

  private static Browser browser;

  @TempDir private static Path folder;

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

  private static Run open(Jdks.Jdk jdk) {
    Run run = RUNS.computeIfAbsent(jdk, GapCurvesIT::planned);
    assertThat(run.asPlanned()).as("%s", run.loop()).isTrue();
    browser.width(1280).dark(false).scripts(true).open(run.page());
    return run;
  }

  private static Run planned(Jdks.Jdk jdk) {
    Run run = record(jdk, 0);
    for (int i = 1; i < ATTEMPTS && !run.asPlanned(); i++) {
      run = record(jdk, i);
    }
    return run;
  }

  private static Run record(Jdks.Jdk jdk, int attempt) {
    Path place = folder.resolve(jdk.feature() + "-" + attempt);
    StoryRun story = StoryRun.of(StoryCase.FULL_GC, jdk, place);
    return new Run(HtmlPage.of(jdk, place.resolve("run.jfr")), story.report());
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void wholeLine_drawn_isTheReportsWithAllPauses(Jdks.Jdk jdk) {
    Run run = open(jdk);
    assertDrawn(run.loop(), "curve", ".curve:not(.quiet)");
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void brokenLine_drawn_isTheReportsWithoutPauses(Jdks.Jdk jdk) {
    Run run = open(jdk);
    assertDrawn(run.loop(), "curveWithoutPauses", ".curve.quiet");
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void brokenLine_onTheScreen_hasTheColourOfItsLoopAndIsBroken(Jdks.Jdk jdk) {
    open(jdk);
    JsonNode style =
        browser.eval(
            "['.curve:not(.quiet).l0', '.curve.quiet.l0'].map(c =>"
                + " getComputedStyle(document.querySelector(c)))"
                + ".map(s => [s.stroke, s.strokeDasharray])");
    String legend =
        browser
            .eval("getComputedStyle(document.querySelector('#gap-legend .key.l0')).backgroundColor")
            .asText();
    assertThat(style.get(0)).extracting(JsonNode::asText).containsExactly(legend, "none");
    assertThat(style.get(1)).extracting(JsonNode::asText).containsExactly(legend, "2px, 5px");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lines_ofEveryColour_standOut(boolean dark) {
    open(Jdks.all().findFirst().orElseThrow());
    browser.dark(dark);
    for (int i = 0; i < 8; i++) {
      // one of that colour, as a page of so many loops has it
      browser.eval("document.querySelector('.curve').setAttribute('class', 'curve l" + i + "')");
      assertThat(Contrast.of(browser, ".curve", "stroke")).as("colour %d", i).isGreaterThan(3);
    }
  }

  /** Reads a line back by what its axes are labelled with. */
  private static void assertDrawn(JsonNode loop, String curve, String line) {
    JsonNode drawn =
        browser.eval(
            "(() => { const plot = document.querySelector('#gap-curves');"
                + " const across = plot.querySelectorAll('.xaxis text').length - 1;"
                + " const up = plot.querySelectorAll('.yaxis text').length - 1;"
                + " const line = [...plot.querySelectorAll('"
                + line
                + "')].find(c => c.textContent.startsWith('"
                + loop.path("name").asText()
                + ":'));"
                + " return line.getAttribute('d').slice(1).split('L').map(p => p.split(' ')"
                + ".map(Number)).map(([x, y]) => [100 * (1 - 10 ** (-across * x / 1000)),"
                + " 10 ** (-2 + up * (1 - y / 400))]); })()");
    JsonNode points = loop.path(curve);
    assertThat(drawn.size()).isPositive().isEqualTo(points.size());
    double finest = 100 - 100.0 / loop.path("turns").asLong();
    for (int i = 0; i < drawn.size(); i++) {
      double percentile = Math.min(finest, points.get(i).path("percentile").asDouble());
      double ms = Math.max(0.01, points.get(i).path("ms").asDouble());
      assertThat(drawn.get(i).get(0).asDouble()).isCloseTo(percentile, within(0.01));
      assertThat(drawn.get(i).get(1).asDouble()).isCloseTo(ms, within(ms / 100));
    }
  }

  private static double last(JsonNode curve) {
    return curve.get(curve.size() - 1).path("ms").asDouble();
  }
}
