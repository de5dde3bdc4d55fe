/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as a person sees it: opened in a real browser, with the report's own numbers in it. */
class HtmlReportIT {

  private static Browser browser;

  static Stream<Arguments> samples() {
    return Stream.of(Sample.NETTY_41, Sample.VERTX_4, Sample.NIO)
        .flatMap(sample -> Jdks.all().map(jdk -> Arguments.of(sample, jdk)));
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

  /** A page of the sample's run in the browser, as wide as a desk's, light, with scripts. */
  private static SampleRun open(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    browser.width(1280).dark(false).scripts(true).open(HtmlPage.of(jdk, run.recording()));
    return run;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void page_opened_complainsOfNothing(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = open(sample, jdk);
    assertThat(browser.complaints()).isEmpty();
    assertThat(text("h1")).isEqualTo(run.report().path("summary").asText());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void timeline_drawn_hasALaneForEachLoopAndABarAsLongAsEachStall(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = open(sample, jdk);
    assertThat(number("document.querySelectorAll('.lane.loop').length"))
        .isEqualTo(run.report().path("loops").size());
    String widths =
        "[...document.querySelectorAll('.lane.loop a[href^=\"#s\"]')].map(a => [a.getAttribute("
            + "'href'), a.firstElementChild.width.baseVal.value / 10000"
            + " * Number(document.querySelector('.lanes').dataset.ms)])";
    JsonNode bars = browser.eval(widths);
    List<Double> stalls =
        run.items("stalls").map(s -> s.path("durationMs").asDouble()).sorted().toList();
    assertThat(bars).hasSize(stalls.size());
    double unit = number("Number(document.querySelector('.lanes').dataset.ms) / 10000");
    List<Double> drawn =
        Stream.iterate(0, i -> i + 1)
            .limit(bars.size())
            .map(i -> bars.get(i).get(1).asDouble())
            .sorted()
            .toList();
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(drawn.get(i)).isCloseTo(stalls.get(i), within(unit / 50));
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void stall_clickedOnTheTimeline_leadsToItsLineInTheList(Sample sample, Jdks.Jdk jdk) {
    open(sample, jdk);
    browser.click(".lane.loop a[href=\"#s1\"]");
    assertThat(browser.eval("location.hash").asText()).isEqualTo("#s1");
    assertThat(
            browser
                .eval(
                    "(() => { const b = document.querySelector('#s1:target').getBoundingClientRect();"
                        + " return b.top >= 0 && b.bottom <= innerHeight; })()")
                .asBoolean())
        .as("the line is on the screen")
        .isTrue();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void timeline_zoomed_showsHalfAsMuch(Sample sample, Jdks.Jdk jdk) {
    open(sample, jdk);
    browser.click("button[aria-label=\"Zoom in\"]");
    assertThat(number("document.querySelector('svg.track').viewBox.baseVal.width")).isEqualTo(5000);
    browser.click("button[aria-label=\"Show all\"]");
    assertThat(number("document.querySelector('svg.track').viewBox.baseVal.width"))
        .isEqualTo(10000);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void gapCurve_ofEachLoop_endsAtItsLongestGap(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = open(sample, jdk);
    // the axis is logarithmic, from 0.01 ms to the decade its topmost label names
    JsonNode ends =
        browser.eval(
            "(() => { const labels = document.querySelectorAll('#gap-curves .yaxis text').length;"
                + " return [...document.querySelectorAll('#gap-curves .curve:not(.quiet)')].map(c =>"
                + " [c.textContent.split(':')[0], 10 ** (-2 + (labels - 1) * (1 -"
                + " Number(c.getAttribute('d').split(' ').pop()) / 400))]); })()");
    assertThat(ends.size())
        .isEqualTo((int) run.items("loops").filter(l -> l.path("turns").asLong() > 0).count());
    for (JsonNode end : ends) {
      double longest =
          run.items("loops")
              .filter(l -> l.path("name").asText().equals(end.get(0).asText()))
              .mapToDouble(l -> l.path("gap").path("maxMs").asDouble())
              .max()
              .orElseThrow();
      assertThat(end.get(1).asDouble())
          .isCloseTo(Math.max(0.01, longest), within(Math.max(0.01, longest * 0.02)));
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void heatmap_drawn_hasACellForEachTimeAndLengthWithTurns(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = open(sample, jdk);
    double cells =
        number(
            "[...document.querySelectorAll('#gap-heatmap .body path:not(.threshold)')]"
                + ".flatMap(p => [...p.getAttribute('d').matchAll(/h(\\d+)v1/g)])"
                + ".reduce((sum, wide) => sum + Number(wide[1]), 0)");
    long withTurns = 0;
    for (JsonNode step : run.report().at("/timeline/gaps")) {
      for (JsonNode turns : step) {
        withTurns += turns.asLong() > 0 ? 1 : 0;
      }
    }
    assertThat(cells).isPositive().isEqualTo(withTurns);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void processLanes_drawn_areThoseOfTheReport(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = open(sample, jdk);
    List<String> values = List.of("gcMs", "safepointMs", "throttledMs", "lateMs");
    JsonNode drawn =
        browser.eval(
            "[...document.querySelectorAll('.lane.process')].slice(0, 4)"
                + ".map(lane => lane.querySelectorAll('svg path').length)");
    assertThat(drawn.size()).isEqualTo(values.size());
    for (int i = 0; i < values.size(); i++) {
      double most = 0;
      for (JsonNode step : run.report().at("/timeline/" + values.get(i))) {
        most = Math.max(most, step.asDouble());
      }
      assertThat(drawn.get(i).asInt()).as(values.get(i)).isEqualTo(most > 0 ? 1 : 0);
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void flameGraph_drawn_dividesStallTimeByCause(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = open(sample, jdk);
    List<JsonNode> trees =
        Stream.iterate(0, i -> i + 1)
            .limit(run.report().path("profile").path("trees").size())
            .map(i -> run.report().path("profile").path("trees").get(i))
            .filter(t -> t.path("by").asText().equals("cause"))
            .toList();
    double total = trees.stream().mapToDouble(t -> t.path("totalMs").asDouble()).sum();
    for (JsonNode tree : trees) {
      assertThat(
              number(
                  "parseFloat(document.querySelector('.graph.down .c-"
                      + tree.path("key").asText()
                      + "').getAttribute('width'))"))
          .isCloseTo(100 * tree.path("totalMs").asDouble() / total, within(0.01));
    }
    browser.click("#flame-up");
    assertThat(
            browser.eval("getComputedStyle(document.querySelector('.graph.up')).display").asText())
        .isNotEqualTo("none");
    browser.eval(
        "(() => { const s = document.querySelector('input[type=search]'); s.value = 'stalled';"
            + " s.dispatchEvent(new Event('input')); })()");
    assertThat(number("document.querySelectorAll('.graph.down .found').length")).isPositive();
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void page_inTheDarkOrNarrow_isLegible(Sample sample, Jdks.Jdk jdk) {
    open(sample, jdk);
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      for (String element : List.of("h1", ".finding dd", ".dim", ".tag.severity", "a", "td")) {
        assertThat(Contrast.of(browser, element))
            .as("%s, dark %s", element, dark)
            .isGreaterThan(4.5);
      }
    }
    browser.width(390);
    assertThat(number("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("samples")
  void page_withoutScripts_tellsAllFindings(Sample sample, Jdks.Jdk jdk) {
    SampleRun run = SampleRun.of(sample, jdk, "stalled");
    browser.width(1280).scripts(false).open(HtmlPage.of(jdk, run.recording()));
    assertThat(number("document.querySelectorAll('.tools').length")).isZero();
    String page = browser.eval("document.body.innerText").asText();
    assertThat(run.items("findings")).isNotEmpty();
    run.items("findings")
        .forEach(
            f ->
                assertThat(page)
                    .contains(f.path("title").asText(), f.path("advice").path("text").asText())
                    .contains(f.path("source").asText("")));
    assertThat(number("document.querySelectorAll('.graph.down svg').length")).isPositive();
    assertThat(number("document.querySelectorAll('#stall-list tbody tr').length"))
        .isEqualTo(run.report().path("stalls").size());
  }

  @Test
  void page_ofHostileNames_showsThemAsText(@TempDir Path folder) {
    Jdks.Jdk jdk = Jdks.all().findFirst().orElseThrow();
    Path recording = folder.resolve("hostile.jfr");
    ForkedJvm.Ended program =
        ForkedJvm.run(
            jdk.tool("java"),
            folder,
            List.of(
                Jars.agentOption(recording),
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                Jars.testClasses().toString(),
                HostileNamesProgram.class.getName(),
                folder.toString()));
    assertThat(program.exit()).as(program::said).isZero();
    browser.width(1280).dark(false).scripts(true).open(HtmlPage.of(jdk, recording));
    assertThat(browser.complaints()).isEmpty();
    assertThat(number("document.querySelectorAll('img').length")).isZero();
    assertThat(browser.eval("document.body.innerText").asText())
        .contains("</script><img src=x onerror=\"alert('no')\">‹U+202E›&amp;😀‹U+001B›[31m")
        .contains("שלום");
    browser.width(390);
    assertThat(number("document.documentElement.scrollWidth")).isEqualTo(390);
  }

  private static String text(String selector) {
    return browser.eval("document.querySelector('" + selector + "').textContent").asText();
  }

  private static double number(String expression) {
    return browser.eval(expression).asDouble();
  }
}
