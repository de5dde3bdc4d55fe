/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages without a mouse, on paper, and the one of a diff, in a real browser. */
class PagesIT {

  /** The width of a sheet between its margins, in pixels of CSS. */
  private static final int SHEET = 703;

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

  private static SampleRun stalled(Jdks.Jdk jdk) {
    return SampleRun.of(Sample.NETTY_41, jdk, "stalled");
  }

  private static void open(Path page) {
    browser.paper(false).width(1280).dark(false).scripts(true).open(page);
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void timeline_byKeysAlone_leadsToTheFirstStall(Jdks.Jdk jdk) {
    open(HtmlPage.of(jdk, stalled(jdk).recording()));

    browser.eval("document.querySelector('.lanes').focus()");
    browser.press("n");
    browser.press("Enter");

    // the earliest, which stands leftmost, whatever its number in the list
    String earliest =
        "[...document.querySelectorAll('.lane.loop a[href^=\"#s\"]')].sort((a, b) =>"
            + " a.firstElementChild.x.baseVal.value - b.firstElementChild.x.baseVal.value)[0]"
            + ".getAttribute('href')";
    assertThat(browser.eval("location.hash")).isEqualTo(browser.eval(earliest));
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void page_onPaper_showsWhatIsFoldedAndFits(Jdks.Jdk jdk) throws Exception {
    open(HtmlPage.of(jdk, stalled(jdk).recording()));

    Path pdf = folder.resolve("report.pdf");
    browser.print(pdf);
    browser.width(SHEET).paper(true);

    assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes());
    String folded =
        "[...document.querySelectorAll('.finding details:not([open])')]"
            + ".filter(d => d.closest('.mends') === null).length";
    assertThat(browser.eval(folded).asInt()).isZero();
    assertThat(browser.eval("getComputedStyle(document.querySelector('nav')).display").asText())
        .isEqualTo("none");
    String cut =
        "[...document.querySelectorAll('.scroll, pre')].filter(e => e.scrollWidth >"
            + " e.clientWidth + 1).map(e => e.getAttribute('aria-label') || e.textContent)";
    assertThat(browser.eval(cut)).isEmpty();
    // what a browser repeats of a head on each sheet is its text, no button in it
    String heads =
        "[...document.querySelectorAll('#stall-list thead th')].map(h =>"
            + " getComputedStyle(h, '::before').content"
            + " + getComputedStyle(h.firstElementChild).display)";
    assertThat(browser.eval(heads))
        .extracting(JsonNode::asText)
        .contains("\"when\"none", "\"lasted\"none", "\"why\"none");
    browser.paper(false);
  }

  @ParameterizedTest
  @MethodSource("dev.holter.samples.tests.Jdks#all")
  void diff_opened_tellsEachChangeAndComplainsOfNothing(Jdks.Jdk jdk) {
    String stalled = stalled(jdk).recording().toString();
    String mended = SampleRun.of(Sample.NETTY_41, jdk, "mended").recording().toString();
    Path page = folder.resolve("diff.html");
    Holter.run(jdk, "diff", "--format", "html", "-o", page.toString(), stalled, mended);
    JsonNode diff = Holter.json(jdk, "diff", "--format", "json", stalled, mended);

    open(page);

    assertThat(browser.complaints()).isEmpty();
    String shown = browser.eval("document.body.innerText").asText();
    assertThat(diff.path("findings"))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(shown).contains(f.path("title").asText()));
    assertThat(browser.eval("document.querySelectorAll('svg rect').length").asInt()).isPositive();
    browser.width(390);
    assertThat(browser.eval("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
    for (String element : List.of("h1", "td", ".facts")) {
      assertThat(Contrast.of(browser, element)).as(element).isGreaterThan(4.5);
    }
  }
}
