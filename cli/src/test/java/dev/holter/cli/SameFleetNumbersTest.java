/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Fleet;
import dev.holter.cli.model.Member;
import dev.holter.cli.model.Millis;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import dev.holter.event.StallEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format shows one model's numbers of hosts and processes. */
class SameFleetNumbersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path dir;

  private static Path day;
  private static Fleet fleet;

  @BeforeAll
  static void record() throws IOException {
    day = Files.createDirectory(dir.resolve("day"));
    process("alpha", 7, 30_001, 0);
    process("beta", 7, 30_002, 1);
    process("gamma", 7, 30_003, 30);
    process("gamma", 8, 30_004, 2);
    try (Stream<Path> files = Files.list(day)) {
      fleet = Diagnosis.of(RecordingReader.read(files.sorted().toList())).fleet();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_hosts_areTheModels(String format) {
    assertThat(fleet.hosts()).hasSize(3);
    assertRows(format, fleet.hosts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_processes_areTheModels(String format) {
    assertThat(fleet.processes()).hasSize(4);
    assertRows(format, fleet.processes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_unlikeTheOthers_isTheModels(String format) {
    String shown = Shown.report(format, day);

    assertThat(Stream.concat(fleet.hosts().stream(), fleet.processes().stream()))
        .extracting(Member::unlike)
        .filteredOn(unlike -> unlike != null)
        .isNotEmpty()
        .allSatisfy(unlike -> assertThat(shown).contains(unlike));
  }

  @Test
  void json_fleet_isTheModels() throws IOException {
    JsonNode report = JSON.readTree(Cli.run("report", "--format", "json", day).out());

    assertThat(report.path("fleet")).isEqualTo(model());
  }

  @Test
  void ndjson_fleet_isTheModels() throws IOException {
    Path out = dir.resolve("day.ndjson");
    assertThat(Cli.run("export", "--to", "ndjson", "-o", out, day).code()).isZero();

    ObjectNode written = null;
    for (String line : Files.readAllLines(out)) {
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      written = node.remove("type").asText().equals("fleet") ? node : written;
    }
    assertThat((JsonNode) written).isEqualTo(model());
  }

  private static JsonNode model() throws IOException {
    return JSON.readTree(JSON.writeValueAsString(fleet));
  }

  /** A row each, in the model's order. */
  private static void assertRows(String format, List<Member> members) {
    // cells have bars between them in Markdown alone
    String shown = Shown.report(format, day).replace(" |", "");
    assertThat(shown).containsSubsequence(members.stream().map(m -> row(format, m)).toList());
  }

  private static String row(String format, Member m) {
    return String.join(
        " ",
        m.name(),
        Integer.toString(m.loops()),
        format.equals("markdown")
            ? Long.toString(m.turns())
            : String.format(Locale.ROOT, "%,d", m.turns()),
        Millis.text(m.gap().p50Ms()),
        Millis.text(m.gap().p99Ms()),
        Millis.text(m.gap().maxMs()),
        Integer.toString(m.stalls()),
        String.format(Locale.ROOT, m.stallsPerHour() < 10 ? "%.1f" : "%,.0f", m.stallsPerHour()));
  }

  /** One whose loop turned so often, mostly for 1 ms, and stalled so often. */
  private static void process(String host, long pid, int turns, int stalls) throws IOException {
    Recording r = Made.start();
    Made.agent(pid, host, 1);
    Made.loop(1, "worker-1");
    long[] lengths = new long[turns];
    Arrays.fill(lengths, 1);
    Arrays.fill(lengths, 0, turns / 50, pid);
    lengths[0] = 20 + pid + stalls;
    Made.beat(1, lengths);
    for (int i = 1; i <= stalls; i++) {
      StallEvent s = Made.stall(i, 1, 30);
      s.samplesTaken = 3;
      s.commit();
      for (int sample = 1; sample <= 3; sample++) {
        Made.sample(i, 1, 7 * sample, "RUNNABLE", Made.APP_FRAMES);
      }
    }
    Made.dump(r, day.resolve(host + pid + ".jfr"));
  }
}
