/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lanes of what protocols suffered, in a real browser, under the time axis of the loops. */
class WireLanesIT {

  private static final double UNITS = 10_000;

  /** Places are written with two digits, and the browser counts with seven in all. */
  private static final double DIGITS = 0.02;

  private static final String MARKS = ".lane.wire a > :first-child";

  private static Browser browser;

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

  private static WirePage open(String program, Jdks.Jdk jdk) {
    WirePage page = WirePage.of(program, jdk);
    browser.width(1280).dark(false).scripts(true).open(page.page());
    return page;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void axis_drawn_spansTheRecordingAndItsStalls(String program, Jdks.Jdk jdk) {
    JsonNode report = open(program, jdk).report();
    Instant first = Instant.parse(report.at("/recording/start").asText());
    Instant last = Instant.parse(report.at("/recording/end").asText());
    for (JsonNode stall : report.path("stalls")) {
      Instant start = Instant.parse(stall.path("start").asText());
      Instant end = start.plusNanos((long) (stall.path("durationMs").asDouble() * 1e6));
      first = start.isBefore(first) ? start : first;
      last = end.isAfter(last) ? end : last;
    }
    assertThat(start()).isEqualTo(first);
    assertThat(lengthMs()).isCloseTo(WirePage.millis(first, last), within(0.02));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void lanes_drawn_haveAMarkAtEachMomentOfTheReport(String program, Jdks.Jdk jdk) {
    Map<String, List<Instant>> moments = open(program, jdk).moments();
    Map<String, List<Double>> drawn = places();
    assertThat(moments).isNotEmpty();
    assertThat(drawn.keySet()).containsExactlyElementsOf(moments.keySet());
    moments.forEach(
        (lane, times) -> {
          assertThat(drawn.get(lane)).as(lane).hasSameSizeAs(times);
          for (int i = 0; i < times.size(); i++) {
            assertThat(drawn.get(lane).get(i))
                .as(lane)
                .isCloseTo(place(times.get(i)), within(DIGITS));
          }
        });
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void lanes_named_tellHowManyThereWere(String program, Jdks.Jdk jdk) {
    WirePage page = open(program, jdk);
    long wrong = 0;
    for (JsonNode timeout : page.report().at("/wire/timeouts")) {
      wrong += timeout.path("verdict").asText().equals("confirmed-false") ? 1 : 0;
    }
    List<String> expected = new ArrayList<>();
    for (Map.Entry<String, List<Instant>> lane : page.moments().entrySet()) {
      boolean some = lane.getKey().equals("timeouts") && wrong > 0;
      expected.add(lane.getValue().size() + (some ? ", " + wrong + " false" : ""));
    }
    assertThat(
            browser.eval(
                "[...document.querySelectorAll('.lane.wire small')].map(s => s.textContent)"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void lanes_onAnyWidth_standUnderTheAxis(String program, Jdks.Jdk jdk) {
    open(program, jdk);
    for (int width : new int[] {1280, 390}) {
      browser.width(width);
      JsonNode edges =
          browser.eval(
              "[...document.querySelectorAll('.lanes svg.ticks, .lanes svg.track')].map(t =>"
                  + " t.getBoundingClientRect()).map(b => [b.left, b.right])");
      assertThat(edges.size()).isGreaterThan(2);
      assertThat(edges).allSatisfy(e -> assertThat(e).isEqualTo(edges.get(0)));
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void mark_zoomedTo_staysAHair(String program, Jdks.Jdk jdk) {
    open(program, jdk);
    double before = box().path("width").asDouble();
    zoomToTheFirstMark(20);
    assertThat(number("document.querySelector('svg.track').viewBox.baseVal.width"))
        .isLessThan(UNITS / 100);
    assertThat(box().path("width").asDouble()).isCloseTo(before, within(0.5));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void marks_zoomedTo_standBelowTheTimesOnTheAxis(String program, Jdks.Jdk jdk) {
    WirePage page = open(program, jdk);
    zoomToTheFirstMark(3);
    JsonNode ticks =
        browser.eval("[...document.querySelectorAll('.ticks text')].map(t => t.textContent)");
    double from = seconds(ticks.get(0).asText());
    double to = seconds(ticks.get(ticks.size() - 1).asText());
    assertThat(to - from).isCloseTo(lengthMs() / 1e3 / Math.pow(1.3, 3), within(0.02));
    JsonNode track =
        browser.eval(
            "(b => ({left: b.left, width: b.width}))"
                + "(document.querySelector('.ticks').getBoundingClientRect())");
    Instant first =
        page.moments().values().iterator().next().stream().min(Instant::compareTo).orElseThrow();
    double share = (WirePage.millis(start(), first) / 1e3 - from) / (to - from);
    assertThat((leftmost() - track.path("left").asDouble()) / track.path("width").asDouble())
        .isCloseTo(share, within(0.02 / (to - from)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void mark_clicked_tellsOfItselfAndLeadsToThePeers(String program, Jdks.Jdk jdk) {
    open(program, jdk);
    browser.click("button[aria-label=\"Show all\"]");
    browser.click(MARKS);
    JsonNode titles =
        browser.eval("[...document.querySelectorAll('.lane.wire title')].map(t => t.textContent)");
    assertThat(titles)
        .extracting(JsonNode::asText)
        .contains(browser.eval("document.querySelector('.tip').textContent").asText());
    assertThat(browser.eval("location.hash").asText()).isEqualTo("#wire");
    assertThat(number("document.querySelectorAll('#wire:target').length")).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.WirePage#programs")
  void marks_inTheLightAndInTheDark_standOut(String program, Jdks.Jdk jdk) {
    open(program, jdk);
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      JsonNode types =
          browser.eval(
              "[...new Set([...document.querySelectorAll('"
                  + MARKS
                  + "')].map(m => m.classList[0]))]");
      assertThat(types)
          .isNotEmpty()
          .allSatisfy(
              type ->
                  assertThat(Contrast.of(browser, ".track ." + type.asText(), "stroke"))
                      .as("%s, dark %s", type, dark)
                      .isGreaterThan(3));
    }
  }

  /** As a wheel does it, at that mark, or up to a pixel beside it. */
  private static void zoomToTheFirstMark(int times) {
    browser.eval(
        "(() => { const m = document.querySelector('"
            + MARKS
            + "'); const x = m.getBoundingClientRect().left; for (let i = 0; i < "
            + times
            + "; i++) m.dispatchEvent(new WheelEvent('wheel', {ctrlKey: true, deltaY: -1,"
            + " clientX: x, bubbles: true, cancelable: true})); })()");
  }

  /** Where the first mark of the first lane is on the screen. */
  private static double leftmost() {
    return number(
        "Math.min(...[...document.querySelector('.lane.wire').querySelectorAll('a > :first-child')]"
            + ".map(m => m.getBoundingClientRect().left))");
  }

  /** A time on the axis: {@code +312 ms} or {@code +1.25 s}. */
  private static double seconds(String tick) {
    String[] parts = tick.substring(1).split(" ");
    return Double.parseDouble(parts[0]) / (parts[1].equals("ms") ? 1e3 : 1);
  }

  private static JsonNode box() {
    return browser.eval(
        "(b => ({left: b.left, width: b.width}))(document.querySelector('"
            + MARKS
            + "').getBoundingClientRect())");
  }

  /** Where the marks stand, by the name of their lane, in units of the axis. */
  private static Map<String, List<Double>> places() {
    JsonNode lanes =
        browser.eval(
            "[...document.querySelectorAll('.lane.wire')].map(l => [l.querySelector('b').textContent,"
                + " [...l.querySelectorAll('a > :first-child')].map(m => m.getBBox().x)])");
    Map<String, List<Double>> places = new LinkedHashMap<>();
    for (JsonNode lane : lanes) {
      List<Double> marks = new ArrayList<>();
      lane.get(1).forEach(x -> marks.add(x.asDouble()));
      marks.sort(null);
      places.put(lane.get(0).asText(), marks);
    }
    return places;
  }

  private static double place(Instant time) {
    return UNITS * WirePage.millis(start(), time) / lengthMs();
  }

  private static Instant start() {
    return Instant.parse(browser.eval("document.querySelector('.lanes').dataset.start").asText());
  }

  private static double lengthMs() {
    return number("Number(document.querySelector('.lanes').dataset.ms)");
  }

  private static double number(String expression) {
    return browser.eval(expression).asDouble();
  }
}
