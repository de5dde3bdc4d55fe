/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.ConnectReport;
import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.WebSocketReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import dev.holter.event.FlushTotalsEvent;
import dev.holter.event.Http2ConnectionEvent;
import dev.holter.event.TimeoutEvent;
import dev.holter.event.WebSocketTotalsEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format shows one model's numbers of what stalls did to peers; no two of them are equal. */
class SameWireNumbersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path dir;

  private static Path file;
  private static WireReport wire;

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    timeouts("confirmed-false", 4);
    timeouts("suspect-false", 3);
    timeouts("genuine", 2);
    Made.lateTimer(1, 7, "reader-idle", 40);
    Made.lateTimer(1, 7, "reader-idle", 45);
    Made.http2(1, 7, 3);
    connection();
    Made.flushDelay(1, 7, "queue", 3, 300);
    sends();
    Made.webSocketPing(1, 7, false, 50);
    Made.webSocketPing(1, 7, true, 51);
    webSockets();
    Made.reconnects(1, 30);
    file = Made.dump(r, dir.resolve("wire.jfr"));
    wire = Diagnosis.of(RecordingReader.read(List.of(file))).wire();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_stalls_haveTheModelsEffects(String format) {
    String shown = Shown.report(format, file);

    assertThat(wire.stalls()).isNotEmpty();
    for (WireReport.Effects e : wire.stalls()) {
      assertThat(shown)
          .contains(Millis.text(e.durationMs()), " on " + e.loop() + " at " + e.start())
          .contains(e.effects());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_lateTimers_areTheModels(String format) {
    WireReport.LateTimers late = wire.lateTimers().get(0);

    assertThat(Shown.report(format, file))
        .contains(
            Plural.of(late.count(), "timer")
                + " (reader-idle) ran late, by "
                + Millis.text(late.maxLateMs())
                + " at most");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_timeouts_areTheModels(String format) {
    assertThat(Shown.report(format, file))
        .contains(
            wire.timeouts().size()
                + " timeouts fired: "
                + verdicts("confirmed-false")
                + " false, "
                + verdicts("suspect-false")
                + " perhaps false, "
                + verdicts("genuine")
                + " genuine, and "
                + wire.timeoutsGenuine()
                + " more far from any stall; "
                + wire.timeoutsUnwritten()
                + " more at once were not looked at.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_http2_isTheModels(String format) {
    Http2Report.Sums s = wire.http2().sums();

    assertThat(Shown.report(format, file))
        .contains(
            "HTTP/2: "
                + Plural.of(s.connections(), "connection")
                + ", "
                + Plural.of(s.opened(), "stream")
                + " opened, "
                + s.active()
                + " open at last; "
                + s.resetLocal()
                + " reset from here, "
                + s.resetRemote()
                + " by the peer, "
                + s.cutByGoaway()
                + " cut by a GOAWAY, "
                + s.closedOpen()
                + " lost with their connection");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_webSockets_areTheModels(String format) {
    WebSocketReport.Sums s = wire.webSocket().sums();

    assertThat(Shown.report(format, file))
        .contains(
            "WebSocket: "
                + Plural.of(s.connections(), "connection")
                + "; "
                + Plural.of(s.pings(), "ping")
                + " sent, "
                + s.pingsAnswered()
                + " answered within "
                + Millis.text(s.pingMaxMs())
                + ", without this side's stalls within "
                + Millis.text(s.pingMaxWithoutStallsMs())
                + "; "
                + s.pingsReceived()
                + " received, read up to "
                + Millis.text(s.readLateMaxMs())
                + " late; "
                + s.abnormalCloses()
                + " closed with an error, "
                + s.lost()
                + " lost.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_sends_areTheModels(String format) {
    SendsReport s = wire.sends();

    assertThat(Shown.report(format, file))
        .contains(
            "Sends: "
                + s.late()
                + " of "
                + s.flushes()
                + " flushes late, by "
                + Millis.text(s.oldestMs())
                + " at most; "
                + s.bunched()
                + " bunches")
        .contains(Plural.of(s.lateBySegment().socket(), "time") + " a peer was slow");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_connects_areTheModels(String format) {
    ConnectReport.Remote remote = wire.connects().remotes().get(0);
    ConnectReport.Burst burst = wire.connects().bursts().get(0);

    assertThat(Shown.report(format, file))
        .contains(remote.failures() + " of " + remote.attempts() + " connects to ")
        .contains(burst.explanation());
  }

  @Test
  void json_wire_isTheModels() throws IOException {
    JsonNode report = JSON.readTree(Cli.run("report", "--format", "json", file).out());

    assertThat(report.path("wire")).isEqualTo(model());
  }

  @Test
  void ndjson_wire_isTheModels() throws IOException {
    Path out = dir.resolve("wire.ndjson");
    assertThat(Cli.run("export", "--to", "ndjson", "-o", out, file).code()).isZero();

    ObjectNode written = null;
    for (String line : Files.readAllLines(out)) {
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      written = node.remove("type").asText().equals("wire") ? node : written;
    }
    assertThat((JsonNode) written).isEqualTo(model());
  }

  private static JsonNode model() throws IOException {
    return JSON.readTree(JSON.writeValueAsString(wire));
  }

  private static long verdicts(String verdict) {
    return wire.timeouts().stream().filter(t -> t.verdict().equals(verdict)).count();
  }

  /** So many, of which the first tells of others that left no event. */
  private static void timeouts(String verdict, int count) {
    for (int i = 0; i < count; i++) {
      TimeoutEvent e = new TimeoutEvent();
      e.loop = 1;
      e.stall = 7;
      e.kind = "reader-idle";
      e.verdict = verdict;
      e.evidence = "unknown";
      e.channel = "/127.0.0.1:80 <- /127.0.0.1:4711";
      e.lateBy = (100 + i) * Made.MS;
      e.deafFor = 150 * Made.MS;
      e.waitingBytes = -1;
      e.decodedAfter = -1;
      e.unwritten = i == 0 ? 11 : 0;
      e.genuine = i == 0 ? 12 : 0;
      e.commit();
    }
  }

  private static void connection() {
    Http2ConnectionEvent e = new Http2ConnectionEvent();
    e.loop = 1;
    e.connection = 4;
    e.connections = 7;
    e.active = 13;
    e.opened = 170;
    e.ended = 100;
    e.resetLocal = 15;
    e.resetRemote = 16;
    e.cutByGoaway = 17;
    e.closedOpen = 18;
    e.sinceLastEnd = -1;
    e.commit();
  }

  private static void sends() {
    FlushTotalsEvent e = new FlushTotalsEvent();
    e.loop = 1;
    e.flushes = 210;
    e.messages = 220;
    e.lateForLoop = 2;
    e.lateForTls = 3;
    e.lateForHttp2 = 4;
    e.lateForFlush = 5;
    e.lateForSocket = 22;
    e.bunches = 23;
    e.oldest = 470 * Made.MS;
    e.commit();
  }

  private static void webSockets() {
    WebSocketTotalsEvent e = new WebSocketTotalsEvent();
    e.loop = 1;
    e.connections = 31;
    e.age = 60_000 * Made.MS;
    e.pings = 32;
    e.pingsAnswered = 33;
    e.pingTotal = 990 * Made.MS;
    e.pingMax = 54 * Made.MS;
    e.pingMaxWithoutStalls = 35 * Made.MS;
    e.pingsReceived = 36;
    e.receivedEvery = 60 * Made.MS;
    e.readLateMax = 57 * Made.MS;
    e.pingsLate = 38;
    e.abnormalCloses = 39;
    e.lost = 41;
    e.commit();
  }
}
