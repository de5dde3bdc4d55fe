/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.SendsReport;
import dev.holter.cli.model.WebSocketReport;
import dev.holter.cli.model.WireReport;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stall did to protocols stands with the stall, in every format. */
class WireReportTest {

  @TempDir private static Path dir;

  private static Path file;
  private static WireReport wire;

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    Made.timeout(1, 7, "reader-idle", "confirmed-false", "bytes");
    Made.timeout(1, 7, "keepalive-kill", "confirmed-false", "decoded");
    Made.timeout(1, 0, "connect-timeout", "genuine", "heard");
    Made.lateTimer(1, 7, "reader-idle", 40);
    Made.lateTimer(1, 7, "reader-idle", 45);
    Made.http2(1, 7, 3);
    Made.flushDelay(1, 7, "queue", 2, 0);
    Made.flushDelay(1, 7, "http2", 3, 300);
    Made.flushTotals(1, 10, 1, 0);
    Made.flushTotals(1, 20, 2, 1);
    Made.webSocketPing(1, 7, false, 50);
    Made.webSocketPing(1, 7, false, 50);
    Made.webSocketPing(1, 7, false, 49);
    Made.webSocketPing(1, 7, true, 50);
    Made.webSocketEnd(1, 7);
    Made.reconnects(1, 30);
    file = Made.dump(r, dir.resolve("wire.jfr"));
    wire = Diagnosis.of(RecordingReader.read(List.of(file))).wire();
  }

  @Test
  void stalls_withTimeouts_sayWhatTheyDid() {
    assertThat(wire.stalls()).hasSize(1);
    WireReport.Effects effects = wire.stalls().get(0);
    assertThat(effects.stall()).isEqualTo("7");
    assertThat(effects.effects())
        .anyMatch(e -> e.startsWith("reader-idle of ") && e.contains("17 bytes waited"))
        .anyMatch(e -> e.startsWith("keepalive-kill of ") && e.contains("was read 24 ms after"))
        .anyMatch(e -> e.startsWith("2 timers (reader-idle) ran late, by 45 ms"))
        .anyMatch(e -> e.contains("INTERNAL_ERROR from here, by com.acme.Service#refuse"))
        .noneMatch(e -> e.contains("connect-timeout"));
  }

  @Test
  void http2_sumsAndConnection_areThoseOfTheLastEvent() {
    Http2Report.Sums sums = wire.http2().sums();
    assertThat(sums.opened()).isEqualTo(10);
    assertThat(sums.abnormalShare()).isEqualTo(0.1111);
    assertThat(sums.level()).isEqualTo("warn");
    Http2Report.Connection connection = wire.http2().connections().get(0);
    assertThat(connection.pingMeanMs()).isEqualTo(5);
    assertThat(connection.drain().completed()).isFalse();
    assertThat(connection.drain().activeThen()).isEqualTo(2);
  }

  @Test
  void html_wire_hasLanesAndWhatHttp2WentThrough() {
    String page = report("html").replace("<wbr>", "");
    assertThat(page)
        .contains("aria-label=\"timeouts: 3, 2 false\"", "aria-label=\"stream resets: 1\"")
        .contains("aria-label=\"GOAWAYs: 1\"", "3 timeouts fired: 2 false")
        .contains("HTTP/2: 1 connection");
    assertThat(page.split("class=\"w-confirmed-false\"", -1)).hasSize(3);
    assertThat(page).contains("INTERNAL_ERROR, local, on worker-1 at ");
  }

  @Test
  void sends_ofTwoPlacesThatLeftTogether_areToldOnceWithTheirHolder() {
    SendsReport sends = wire.sends();
    assertThat(sends.flushes()).isEqualTo(20);
    assertThat(sends.late()).isEqualTo(2);
    assertThat(sends.bunched()).isEqualTo(1);
    assertThat(sends.delays()).hasSize(1);
    SendsReport.Delay delay = sends.delays().get(0);
    assertThat(delay.segment()).isEqualTo("http2");
    assertThat(delay.source()).isEqualTo("com.acme.Pages#render");
    assertThat(wire.stalls().get(0).effects())
        .anyMatch(e -> e.startsWith("3 messages of ") && e.contains("300 ms apart, left together"));
  }

  @Test
  void webSocket_pingsReadTogether_areLateByTheirInterval() {
    assertThat(wire.webSocket().latePings()).hasSize(2);
    WebSocketReport.LatePings late = wire.webSocket().latePings().get(0);
    assertThat(late.count()).isEqualTo(3);
    assertThat(late.atLeastMs()).isEqualTo(40);
    assertThat(late.atMostMs()).isEqualTo(50);
    assertThat(wire.stalls().get(0).effects())
        .anyMatch(e -> e.contains("were read together, the first between 40 ms and 50 ms late"))
        .anyMatch(e -> e.contains("took 50 ms, of which this loop was stalled 40 ms"))
        .anyMatch(e -> e.contains("was closed with 1011 by the peer"));
    WebSocketReport.Margin margin = wire.webSocket().margins().get(0);
    assertThat(margin.marginMs()).isEqualTo(10);
    assertThat(margin.advice()).contains("10 ms are left");
  }

  @Test
  void json_wire_keepsTheSchema() throws IOException {
    try (InputStream in = Main.class.getResourceAsStream("report.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(in, InputFormat.JSON)
                  .validate(report("json"), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void text_peers_haveASection() {
    assertThat(report("text").replaceAll("\\s+", " "))
        .contains("What it did to your peers")
        .contains("3 timeouts fired: 2 false, 0 perhaps false, 1 genuine.")
        .contains("1 stream reset with INTERNAL_ERROR from here, by com.acme.Service#refuse")
        .contains("Sends: 2 of 20 flushes late, by 450 ms at most; 1 bunch of messages")
        .contains("WebSocket: 1 connection; 2 pings sent, 2 answered within 50 ms")
        .contains("On worker-1 the longest stall was 50 ms: of the 60 ms between pings")
        .contains("2 of 30 connects to acme/10.0.0.1:443 failed")
        .contains("all came 500 ms after their connection ended: the delay has no jitter")
        .contains("com.acme.Service#refuse, which threw java.lang.IllegalStateException")
        .contains("The drain of connection 3 had not ended ")
        .contains("no last one was sent, 1 stream open.");
  }

  @Test
  void markdownAndHtml_peers_haveASection() {
    assertThat(report("markdown")).contains("#### What it did to your peers").contains("17 bytes");
    assertThat(report("html")).contains("What it did to your peers").contains("17 bytes");
  }

  @Test
  void report_nothingSeen_hasNoSection() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    Path plain = Made.dump(r, dir.resolve("plain.jfr"));
    assertThat(report("text", plain)).doesNotContain("peers");
    assertThat(report("markdown", plain)).doesNotContain("peers");
  }

  private static String report(String format) {
    return report(format, file);
  }

  private static String report(String format, Path of) {
    return Cli.run("report", "--format", format, of).out();
  }
}
