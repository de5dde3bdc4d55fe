/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format shows one model's numbers of findings: of calls, of stalls, and of too few. */
class SameFindingNumbersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MANY = 120;

  @TempDir private static Path dir;

  private static Path file;
  private static List<Finding> findings;

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    long[] turns = new long[MANY];
    for (int i = 0; i < MANY; i++) {
      turns[i] = 30 + i;
      Made.stall(1000 + i, 1, turns[i]).commit();
      Made.sample(1000 + i, 1, 20, "RUNNABLE", frames("java.lang.Math.sin", "Work.computes"));
      Made.call(1, i, "file.read", 2 + i, frames("java.io.FileInputStream.read", "Work.reads"));
    }
    Made.beat(1, turns);
    Made.totals(1, "file.read", MANY, MANY * (MANY + 3) / 2, MANY);
    Made.call(1, 5000, "dns.lookup", 7, frames("java.net.InetAddress.getByName", "Work.asks"));
    Made.totals(1, "dns.lookup", 1, 7, 1);
    file = Made.dump(r, dir.resolve("findings.jfr"));
    findings = Diagnosis.of(RecordingReader.read(List.of(file))).findings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown"})
  void report_calls_areTheModels(String format) {
    String shown = Shown.report(format, file);

    assertThat(findings)
        .filteredOn(f -> f.rule() != null)
        .hasSize(2)
        .allSatisfy(
            f ->
                assertThat(shown)
                    .contains(
                        Plural.of(f.count(), "call")
                            + ", "
                            + Millis.text(f.totalMs())
                            + " in all, longest "
                            + Millis.text(f.maxMs())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown"})
  void report_stalls_areTheModels(String format) {
    String shown = Shown.report(format, file);

    assertThat(findings)
        .filteredOn(f -> f.stalls() > 0)
        .singleElement()
        .satisfies(
            f ->
                assertThat(shown)
                    .contains(
                        f.stalls()
                            + " stalls of "
                            + Millis.text(f.stallMs())
                            + " in all, longest "
                            + Millis.text(f.longestStallMs())));
  }

  @Test
  void html_calls_areTheModelsWithTheir99thPercentile() {
    Finding f = finding("file.read");

    assertThat(f.p99Ms()).isNotNull().isLessThan(f.maxMs());
    assertThat(Shown.report("html", file))
        .contains(
            "calls "
                + f.count()
                + " time in calls "
                + Millis.text(f.totalMs())
                + " p99 "
                + Millis.text(f.p99Ms())
                + " longest call "
                + Millis.text(f.maxMs()));
  }

  @Test
  void html_callsTooFewForA99thPercentile_sayThatTheyAre() {
    Finding f = finding("dns.lookup");

    assertThat(f.p99Ms()).isNull();
    assertThat(Shown.report("html", file))
        .contains(
            "time in calls "
                + Millis.text(f.totalMs())
                + " p99: too few for one – longest call "
                + Millis.text(f.maxMs()));
  }

  @Test
  void html_stalls_areTheModelsWithTheir99thPercentile() {
    Finding f = finding(null);

    assertThat(f.p99Ms()).isNotNull().isLessThan(f.longestStallMs());
    assertThat(Shown.report("html", file))
        .contains(
            "stalls "
                + f.stalls()
                + " time in stalls "
                + Millis.text(f.stallMs())
                + " p99 "
                + Millis.text(f.p99Ms())
                + " longest stall "
                + Millis.text(f.longestStallMs()));
  }

  @Test
  void json_findings_areTheModels() throws IOException {
    JsonNode report = JSON.readTree(Cli.run("report", "--format", "json", file).out());

    assertThat(report.path("findings")).isEqualTo(model());
  }

  @Test
  void ndjson_findings_areTheModels() throws IOException {
    Path out = dir.resolve("findings.ndjson");
    assertThat(Cli.run("export", "--to", "ndjson", "-o", out, file).code()).isZero();

    ArrayNode written = JSON.createArrayNode();
    for (String line : Files.readAllLines(out)) {
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      if (node.remove("type").asText().equals("finding")) {
        written.add(node);
      }
    }
    assertThat((JsonNode) written).isEqualTo(model());
  }

  private static Finding finding(String rule) {
    return findings.stream().filter(f -> Objects.equals(f.rule(), rule)).findFirst().orElseThrow();
  }

  private static JsonNode model() throws IOException {
    return JSON.readTree(JSON.writeValueAsString(findings));
  }

  private static String frames(String innermost, String source) {
    return innermost
        + "(J.java:1)\ncom.acme."
        + source
        + "(Work.java:12)\n"
        + "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";
  }
}
