/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.read.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recording of two loops: worker-1 stalled for 50 ms in a file read, boss-1 for an hour. */
class SelectionTest {

  @TempDir private static Path dir;

  private static Path file;

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    long start = System.nanoTime();
    while (System.nanoTime() - start < 60 * Made.MS) {
      Thread.onSpinWait(); // a stall of 50 ms has to begin within the recording
    }
    Made.stalledLoop();
    Made.loop(2, "boss-1");
    Made.beat(2, 1, 2);
    var old = Made.stall(8, 2, 3_600_000);
    old.late = 60_000 * Made.MS;
    old.commit();
    file = Made.dump(r, dir.resolve("two.jfr"));
  }

  @Test
  void report_all_hasNoSelection() throws IOException {
    assertThat(json("--loop", "*").at("/selection").isNull()).isFalse();
    JsonNode all = json();
    assertThat(all.at("/selection").isNull()).isTrue();
    assertThat(all.at("/stalls")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"worker-*,1,1", "boss-1,1,1", "!boss-*,1,1", "'*-1',2,0"})
  void report_loop_leavesOthersOutAndCountsThem(String glob, int stalls, int left)
      throws IOException {
    JsonNode json = json("--loop", glob);

    assertThat(json.at("/stalls")).hasSize(stalls);
    assertThat(json.at("/loops")).hasSize(stalls);
    assertThat(json.at("/selection/leftOut/stalls").asInt()).isEqualTo(left);
    assertThat(json.at("/selection/leftOut/loops").asInt()).isEqualTo(left);
  }

  @Test
  void report_cause_keepsItsStallsAlone() throws IOException {
    JsonNode json = json("--cause", "blocking-call");

    assertThat(json.at("/stalls")).hasSize(1);
    assertThat(json.at("/findings")).hasSize(1);
    assertThat(json.at("/loops")).hasSize(2);
    assertThat(json.at("/selection/leftOut/stallMs").asDouble()).isEqualTo(3_600_000);
    assertThat(json("--cause", "GC").at("/blockingCalls")).isEmpty();
  }

  @Test
  void report_minDuration_leavesOutShortStallsAndCalls() throws IOException {
    JsonNode json = json("--min-duration", "51ms");

    assertThat(json.at("/stalls")).hasSize(1);
    assertThat(json.at("/blockingCalls")).isEmpty();
    assertThat(json.at("/selection/minDurationMs").asDouble()).isEqualTo(51);
    assertThat(json("--min-duration", "50ms").at("/stalls")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"5,0,1", "60,1,0"})
  void report_excludeWarmup_leavesOutTheFirstSecondsOfTheJvm(int age, int stalls, int left)
      throws IOException {
    Recording r = Made.startOfUnknownJvm();
    Made.agent(42, "here", 1, System.currentTimeMillis() - age * 1000L);
    Made.loop(1, "worker-1");
    Made.beat(1, 1, 2, 5);
    Made.stall(7, 1, 5).commit();
    Path young = Made.dump(r, dir.resolve(age + ".jfr"));

    JsonNode json =
        new ObjectMapper()
            .readTree(Cli.run("report", "--format", "json", "--exclude-warmup", young).out());

    assertThat(json.at("/stalls")).hasSize(stalls);
    assertThat(json.at("/selection/leftOut/stalls").asInt()).isEqualTo(left);
    assertThat(json.at("/selection/excludeWarmup").asBoolean()).isTrue();
  }

  @Test
  void report_toBeforeTheEvents_hasNothingOfThem() throws IOException {
    JsonNode json = json("--to", "+1ns");

    assertThat(json.at("/stalls")).hasSize(1);
    assertThat(json.at("/stalls/0/loop").asText()).isEqualTo("boss-1");
    assertThat(json.at("/loops/0/turns").asInt()).isZero();
    assertThat(json.at("/totals")).isEmpty();
    assertThat(json.at("/selection/leftOut/stalls").asInt()).isEqualTo(1);
  }

  @Test
  void report_fromOrToThatSpanAll_leavesOutNothing() throws IOException {
    JsonNode json = json("--from", "-1h", "--to", "2999-01-01T00:00:00Z");

    assertThat(json.at("/stalls")).hasSize(2);
    assertThat(json.at("/loops/0/turns").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"--until,+1ns,boss-1", "--from,+1ns,worker-1"})
  void export_ofAPartOfTheTime_hasItsStallsAlone(String option, String at, String loop)
      throws IOException {
    Path part = dir.resolve("part.ndjson");
    Cli cli = Cli.run("export", "--to", "ndjson", "-o", part, option, at, file);

    assertThat(cli.code()).as(cli.err()).isZero();
    List<String> loops = new ArrayList<>();
    for (String line : Files.readAllLines(part)) {
      JsonNode fact = new ObjectMapper().readTree(line);
      if (fact.at("/type").asText().equals("stall")) {
        loops.add(fact.at("/loop").asText());
      }
    }
    assertThat(loops).containsExactly(loop);
  }

  @Test
  void report_ofAPart_saysSoInText() {
    assertThat(Cli.run("report", "--loop", "boss-*", file).out().replaceAll("\\s+", " "))
        .contains("A part of the recording: loops boss-*. Left out: 1 loop, 1 stall of 50 ms");
  }

  @ParameterizedTest
  @CsvSource({
    "--from,25:00,12:30",
    "--to,soon,+90s",
    "--from,+1d,outside of the recording",
    "--to,2000-01-01T00:00:00Z,outside of the recording",
    "--cause,lokc,did you mean lock?",
    "--loop,wroker-1,did you mean worker-1?",
    "--min-duration,fast,20ms",
    "--format,htlm,expected one of",
  })
  void report_wrongValue_isOneLineWithASuggestion(String option, String value, String hint) {
    Cli cli = Cli.run("report", option, value, file);

    assertThat(cli.code()).isEqualTo(ExitCode.USAGE);
    assertThat(cli.err()).hasLineCount(1).contains(value, hint);
  }

  private static JsonNode json(String... options) throws IOException {
    List<Object> args = new ArrayList<>(List.of("report", "--format", "json"));
    args.addAll(List.of(options));
    args.add(file);
    Cli cli = Cli.run(args.toArray());
    assertThat(cli.code()).as(cli.err()).isZero();
    return new ObjectMapper().readTree(cli.out());
  }
}
