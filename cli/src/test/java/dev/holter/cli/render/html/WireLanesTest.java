/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.ConnectReport;
import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.WebSocketReport;
import dev.holter.cli.model.WireReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireLanesTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Ten seconds, so that a millisecond is one unit of the drawing. */
  private static final TimeScale SCALE = new TimeScale(START, 10_000);

  @Test
  void render_momentsOfEachKind_standAtTheirPlaceOnTheAxis() {
    String lanes =
        lanes(
            wire(
                List.of(timeout("genuine", 1250)),
                0,
                0,
                List.of(reset(2, 0, 2500, 3750)),
                List.of(goaway(6250))));
    assertThat(lanes)
        .contains("class=\"w-genuine\" d=\"M1250 0v")
        .contains("class=\"w-reset\" d=\"M2500 0v", "class=\"w-reset\" d=\"M3750 0v")
        .contains("class=\"w-goaway\" d=\"M6250 0v");
  }

  @Test
  void render_nothingOfAKind_hasNoLaneOfIt() {
    String lanes = lanes(wire(List.of(timeout("genuine", 1)), 0, 0, List.of(), List.of()));
    assertThat(lanes).contains("<b>timeouts</b>").doesNotContain("resets", "GOAWAYs");
  }

  @Test
  void render_timeoutsThatLeftNoEvent_areCountedAndToldToBeMissing() {
    List<WireReport.Timeout> told = List.of(timeout("confirmed-false", 1), timeout("genuine", 2));
    assertThat(lanes(wire(told, 30, 400, List.of(), List.of())))
        .contains("<small>432, 1 false, of which 2 are drawn</small>");
  }

  @Test
  void render_resetsThatLeftNoEvent_areCountedAndToldToBeMissing() {
    List<Http2Report.Reset> resets = List.of(reset(2, 5, 1, 2), reset(1, 0, 3));
    assertThat(lanes(wire(List.of(), 0, 0, resets, List.of())))
        .contains("<small>8, of which 3 are drawn</small>");
  }

  @Test
  void render_moreTimeoutsThanALaneHolds_drawsTheFalseOnes() {
    List<WireReport.Timeout> many = new ArrayList<>();
    many.add(timeout("confirmed-false", 0));
    for (int i = 1; i < 600; i++) {
      many.add(timeout("genuine", i));
    }
    String lanes = lanes(wire(many, 0, 0, List.of(), List.of()));
    assertThat(lanes)
        .contains("<small>600, 1 false, of which 500 are drawn</small>")
        .contains("w-confirmed-false");
    assertThat(lanes.split("<path", -1)).hasSize(501);
  }

  @Test
  void render_falseAndGenuineAtOnce_drawsTheFalseOneOverTheOther() {
    List<WireReport.Timeout> both = List.of(timeout("confirmed-false", 5), timeout("genuine", 5));
    assertThat(lanes(wire(both, 0, 0, List.of(), List.of())))
        .containsSubsequence("w-genuine", "w-confirmed-false");
  }

  @Test
  void render_mark_tellsWhatItIsAndWhen() {
    assertThat(lanes(wire(List.of(timeout("suspect-false", 1250)), 0, 0, List.of(), List.of())))
        .contains(
            "<title>suspect-false reader-idle timeout, late by 40 ms on worker-1 at 00:00:01.250<");
  }

  private static String lanes(WireReport wire) {
    Html h = new Html();
    new WireLanes(wire, SCALE).render(h);
    return h.toString();
  }

  private static String at(int millis) {
    return START.plusMillis(millis).toString();
  }

  private static WireReport.Timeout timeout(String verdict, int millis) {
    return new WireReport.Timeout(
        "worker-1",
        "1",
        null,
        "reader-idle",
        "a channel",
        at(millis),
        40,
        50,
        verdict,
        "unknown",
        null,
        null,
        "It was.");
  }

  private static Http2Report.Reset reset(int count, long unwritten, int... millis) {
    List<String> times = new ArrayList<>();
    for (int m : millis) {
      times.add(at(m));
    }
    return new Http2Report.Reset(
        "local",
        2,
        "INTERNAL_ERROR",
        count,
        unwritten,
        null,
        null,
        null,
        "worker-1",
        null,
        null,
        times,
        List.of());
  }

  private static Http2Report.Goaway goaway(int millis) {
    return new Http2Report.Goaway(
        "c1",
        "worker-1",
        "a channel",
        "local",
        "final",
        3,
        0,
        "NO_ERROR",
        null,
        1,
        at(millis),
        null,
        null,
        List.of());
  }

  private static WireReport wire(
      List<WireReport.Timeout> timeouts,
      long unwritten,
      long genuine,
      List<Http2Report.Reset> resets,
      List<Http2Report.Goaway> goaways) {
    return new WireReport(
        List.of(),
        timeouts,
        unwritten,
        genuine,
        List.of(),
        new Http2Report(Http2Report.NONE.sums(), List.of(), 0, resets, goaways),
        SendsReport.NONE,
        WebSocketReport.NONE,
        ConnectReport.NONE);
  }
}
