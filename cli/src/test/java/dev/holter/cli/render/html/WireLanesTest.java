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

  @Test
  void render_sendsPingsEndsAndReconnects_haveLanesOfTheirOwn() {
    assertThat(lanes(ofPeers()))
        .contains("<b>late sends</b><small>4, of which 1 are drawn</small>")
        .contains("<title>3 messages sent 60 ms after being written, on worker-1 at 00:00:00.100<")
        .contains("<b>late pings</b><small>5</small>")
        .contains("<title>5 pings late by up to 70 ms on worker-1 at 00:00:00.200<")
        .contains("<b>WebSocket ends</b><small>1</small>")
        .contains("<title>WebSocket ended with code 1011 on worker-1 at 00:00:00.300<")
        .contains("<b>reconnects</b><small>40</small>")
        .contains("<title>40 reconnects at once to acme:443 at 00:00:00.400<")
        .contains("w-late\" d=\"M100 0v", "w-late\" d=\"M200 0v")
        .contains("w-close\" d=\"M300 0v", "w-burst\" d=\"M400 0v");
  }

  private static WireReport ofPeers() {
    SendsReport.Delay delay =
        new SendsReport.Delay(
            "worker-1",
            "1",
            null,
            "tls",
            "c",
            "read",
            null,
            at(100),
            60,
            20,
            3,
            null,
            true,
            null,
            null,
            "It did.",
            List.of());
    WebSocketReport.LatePings pings =
        new WebSocketReport.LatePings(
            "worker-1", "1", null, "c", "remote", at(200), 5, 30, 70, null, null, "They were.");
    WebSocketReport.Close close =
        new WebSocketReport.Close(
            "worker-1", "1", null, "c", at(300), 1011, "remote", 0, null, null, null, "It did.");
    ConnectReport.Burst burst =
        new ConnectReport.Burst(
            "acme:443", at(400), 40, 25, 40, 9, null, "no-jitter", null, "They did.");
    return new WireReport(
        List.of(),
        List.of(),
        0,
        0,
        List.of(),
        Http2Report.NONE,
        new SendsReport(
            9, 9, 4, 1, 60, SendsReport.NONE.lateBySegment(), List.of(delay), /* unwritten= */ 3),
        new WebSocketReport(WebSocketReport.NONE.sums(), List.of(), List.of(pings), List.of(close)),
        new ConnectReport(List.of(), 0, List.of(burst), ConnectReport.TlsContexts.NONE));
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
