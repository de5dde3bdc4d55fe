/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searching the flame graphs in a real browser: what is marked, and what share it is told to be.
 */
class FlameSearchIT {

  private static Browser browser;

  @TempDir Path folder;

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

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void search_wherePlacesAreRoundedUp_countsWhatHoldsItselfOnce(Jdks.Jdk jdk) throws IOException {
    show(FlameRun.on(jdk).roundedUp(folder));
    search("FlamesProgram");
    assertThat(told()).endsWith(" found, 100.0 % of the time");
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("dev.holter.samples.tests.FlamesIT#directions")
  void search_ofAMethod_marksTheFramesThatNameIt(String direction, Jdks.Jdk jdk) {
    open(jdk);
    search("SLEEPSbriefly");
    assertThat(FlameCell.of(browser, direction))
        .allSatisfy(
            c ->
                assertThat(c.found())
                    .as("%s", c)
                    .isEqualTo(c.names().toString().contains("sleepsBriefly")));
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void search_ofWhatHoldsItself_countsItsTimeOnce(Jdks.Jdk jdk) {
    FlameRun run = open(jdk);
    search("FlamesProgram");
    // all that stalls is called by the program itself, and some of it by itself again
    long found = FlameCell.of(browser, "down").stream().filter(FlameCell::found).count();
    assertThat(told()).isEqualTo(found + " found, 100.0 % of the time");
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void search_ofOneOfSeveral_tellsItsShareOfTheReport(Jdks.Jdk jdk) {
    FlameRun run = open(jdk);
    search("entersALock");
    double ms =
        run.causes().stream()
            .flatMap(t -> t.path("bottomUp").findParents("frame").stream())
            .filter(n -> n.path("frame").asText().endsWith(".entersALock"))
            .mapToDouble(n -> n.path("ms").asDouble())
            .sum();
    double share = Double.parseDouble(told().replaceAll(".* found, (.*) % of the time", "$1"));
    assertThat(share).isCloseTo(100 * ms / run.totalMs(), within(0.06));
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void search_ofAWordInNoName_findsNothing(Jdks.Jdk jdk) {
    open(jdk);
    search("of stalls");
    assertThat(told()).isEqualTo("0 found, 0.0 % of the time");
  }

  private static void search(String word) {
    browser.eval(
        "(() => { const s = document.querySelector('input[type=search]'); s.value = '"
            + word
            + "'; s.dispatchEvent(new Event('input')); })()");
  }

  private static String told() {
    return browser
        .eval("document.querySelector('input[type=search] ~ output').textContent")
        .asText();
  }
}
