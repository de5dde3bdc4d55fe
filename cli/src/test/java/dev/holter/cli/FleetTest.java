/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.read.Made;
import dev.holter.cli.render.TraceSlices;
import dev.holter.event.StallEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder with the recordings of several hosts, one of which stalls. */
class FleetTest {

  @TempDir private static Path dir;

  private static Path day;

  @BeforeAll
  static void record() throws IOException {
    day = Files.createDirectory(dir.resolve("day"));
    // in containers all have the same pid
    process("a", "alpha", 7, 0);
    process("b", "beta", 7, 1);
    process("c", "gamma", 7, 30);
    process("d", "gamma", 8, 0);
  }

  @Test
  void report_manyProcesses_groupsThemAndTellsTheOdd() throws IOException {
    JsonNode fleet = json(day).at("/fleet");

    assertThat(fleet.at("/hosts")).hasSize(3);
    assertThat(fleet.at("/processes")).hasSize(4);
    assertThat(fleet.at("/hosts/0/name").asText()).isEqualTo("gamma");
    assertThat(fleet.at("/hosts/0/processes").asInt()).isEqualTo(2);
    assertThat(fleet.at("/hosts/0/stalls").asInt()).isEqualTo(30);
    assertThat(fleet.at("/processes/0/name").asText()).isEqualTo("gamma, pid 7");
    assertThat(fleet.at("/processes/0/unlike").asText()).contains("times as often as the others");
    assertThat(fleet.at("/processes/1/unlike").isNull()).isTrue();
  }

  @Test
  void report_hosts_addTheirHistogramsExactly() throws IOException {
    JsonNode report = json(day);

    long turns = 0;
    for (JsonNode loop : report.at("/loops")) {
      turns += loop.at("/turns").asLong();
    }
    long ofHosts = 0;
    for (JsonNode host : report.at("/fleet/hosts")) {
      ofHosts += host.at("/turns").asLong();
    }
    assertThat(ofHosts).isEqualTo(turns).isEqualTo(4 * 30_000L);
    assertThat(report.at("/fleet/hosts/0/gap/p99Ms").asDouble()).isBetween(1.0, 1.02);
  }

  @Test
  void report_samePidOnTwoHosts_keepsTheirStallsApart() throws IOException {
    for (JsonNode loop : json(day).at("/loops")) {
      int stalls = loop.at("/id").asText().startsWith("gamma/7/") ? 30 : 1;
      assertThat(loop.at("/stalls").asInt()).as(loop.toString()).isLessThanOrEqualTo(stalls);
    }
  }

  @Test
  void report_foldersInTheFolder_areReadToo() throws IOException {
    assertThat(json(dir).at("/fleet/processes")).hasSize(4);
  }

  @Test
  void report_processesInOneFile_areToldApart() throws IOException {
    Path folder = Files.createDirectory(dir.resolve("joined"));
    try (OutputStream both = Files.newOutputStream(folder.resolve("both.jfr"))) {
      Files.copy(day.resolve("a.jfr"), both);
      Files.copy(day.resolve("b.jfr"), both);
    }
    JsonNode joined = json(folder);
    Files.delete(folder.resolve("both.jfr"));

    assertThat(joined.at("/fleet/processes")).hasSize(2);
    assertThat(joined.at("/recording/notes").toString()).doesNotContain("several processes");
  }

  @Test
  void export_samePidOnTwoHosts_keepsTheirTracksApart() throws IOException {
    Path trace = dir.resolve("day.pftrace");
    assertThat(Cli.run("export", "--to", "trace", "-o", trace, day).code()).isZero();

    TraceSlices slices = TraceSlices.of(Files.readAllBytes(trace));
    assertThat(slices.pids()).doesNotHaveDuplicates().hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void report_everyFormat_tellsOfHosts(String format) {
    String shown = Cli.run("report", "--format", format, day).out();

    assertThat(shown).contains("Hosts and processes", "alpha", "gamma, pid 7", "as the others");
  }

  @Test
  void report_oneProcess_saysNothingOfHosts() throws IOException {
    assertThat(json(day.resolve("a.jfr")).at("/fleet").isNull()).isTrue();
  }

  private static JsonNode json(Path recordings) throws IOException {
    Cli cli = Cli.run("report", "--format", "json", recordings);
    assertThat(cli.code()).as(cli.err()).isZero();
    return new ObjectMapper().readTree(cli.out());
  }

  private static void process(String name, String host, long pid, int stalls) throws IOException {
    Recording r = Made.start();
    Made.agent(pid, host, 1);
    Made.loop(1, "worker-1");
    long[] turns = new long[30_000];
    Arrays.fill(turns, 1);
    Made.beat(1, turns);
    for (int i = 1; i <= stalls; i++) {
      StallEvent s = Made.stall(i, 1, 30);
      s.samplesTaken = 3;
      s.commit();
      for (int sample = 1; sample <= 3; sample++) {
        Made.sample(i, 1, 7 * sample, "RUNNABLE", Made.APP_FRAMES);
      }
    }
    Made.dump(r, day.resolve(name + ".jfr"));
  }
}
