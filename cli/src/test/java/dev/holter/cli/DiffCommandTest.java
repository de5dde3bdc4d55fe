/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.read.Made;
import dev.holter.event.StallEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diffs of recordings of the agent's real events. */
class DiffCommandTest {

  private static final String OTHER = "\tat com.acme.Other.work(Other.java:3)\n";

  @TempDir private static Path dir;

  private static Path few;
  private static Path many;
  private static Path slow;
  private static Path other;
  private static Path healthy;
  private static Path idle;

  @BeforeAll
  static void record() throws IOException {
    few = stalls("few.jfr", 10, 30, Made.APP_FRAMES);
    many = stalls("many.jfr", 60, 30, Made.APP_FRAMES);
    slow = stalls("slow.jfr", 10, 300, Made.APP_FRAMES);
    other = stalls("other.jfr", 10, 30, OTHER);
    healthy = stalls("healthy.jfr", 0, 0, Made.APP_FRAMES);
    Recording r = Made.start();
    Made.agent(42);
    idle = Made.dump(r, dir.resolve("idle.jfr"));
  }

  @Test
  void diff_sixTimesAsOften_isWorseAndKeepsSchema() throws IOException {
    JsonNode d = json(few, many);

    assertThat(d.at("/outcome").asText()).isEqualTo("worse");
    JsonNode f = finding(d, "com.acme.App#serve");
    assertThat(f.at("/change").asText()).isEqualTo("worse");
    assertThat(f.at("/base/stalls").asInt()).isEqualTo(10);
    assertThat(f.at("/head/stalls").asInt()).isEqualTo(60);
    assertThat(f.at("/count/ratio").asDouble()).isBetween(5.9, 6.1);
    assertThat(f.at("/count/low").asDouble()).isGreaterThan(2);
    assertThat(f.at("/count/adjusted").asDouble()).isLessThan(0.001);
    assertThat(json(many, few).at("/outcome").asText()).isEqualTo("better");
  }

  @Test
  void diff_sameCountTenTimesAsLong_isWorseByItsLengths() throws IOException {
    JsonNode f = finding(json(few, slow), "com.acme.App#serve");

    assertThat(f.at("/change").asText()).isEqualTo("worse");
    assertThat(f.at("/count/adjusted").asDouble()).isGreaterThan(0.05);
    assertThat(f.at("/duration/baseMedianMs").asDouble()).isEqualTo(30);
    assertThat(f.at("/duration/headMedianMs").asDouble()).isEqualTo(300);
  }

  @Test
  void diff_itself_isUnchangedAndSaysWhatWouldHaveTold() throws IOException {
    JsonNode d = json(few, few);

    assertThat(d.at("/outcome").asText()).isEqualTo("unchanged");
    JsonNode f = finding(d, "com.acme.App#serve");
    assertThat(f.at("/change").asText()).isEqualTo("unchanged");
    assertThat(f.at("/count/tellsMoreFrom").asInt()).isGreaterThan(15);
    assertThat(f.at("/explanation").asText()).contains("would have told");
  }

  @Test
  void diff_otherSource_isOneNewOneGone() throws IOException {
    JsonNode d = json(few, other);

    assertThat(d.at("/outcome").asText()).isEqualTo("mixed");
    assertThat(finding(d, "com.acme.Other#work").at("/change").asText()).isEqualTo("new");
    assertThat(finding(d, "com.acme.App#serve").at("/change").asText()).isEqualTo("gone");
    assertThat(d.at("/findings/0/change").asText()).as("what got worse first").isEqualTo("new");
  }

  @Test
  void diff_mendedInLongerTime_countsByTheTimeWatched() throws IOException {
    Path twice = stalls("twice.jfr", 20, 30, Made.APP_FRAMES, 2);

    JsonNode f = finding(json(few, twice), "com.acme.App#serve");

    assertThat(f.at("/change").asText()).isEqualTo("unchanged");
    assertThat(f.at("/count/ratio").asDouble()).isBetween(0.99, 1.01);
  }

  @Test
  void diff_severalASide_addsThemUp() throws IOException {
    Cli cli = Cli.run("diff", "--format", "json", "--base", few, healthy, "--head", many, healthy);

    assertThat(cli.code()).as(cli.err()).isZero();
    JsonNode d = new ObjectMapper().readTree(cli.out());
    assertThat(d.at("/base/files")).hasSize(2);
    assertThat(finding(d, "com.acme.App#serve").at("/head/stalls").asInt()).isEqualTo(60);
  }

  @Test
  void diff_noLoopTurned_cannotTell() throws IOException {
    assertThat(json(idle, few).at("/outcome").asText()).isEqualTo("insufficient-data");
  }

  @Test
  void diff_stallsThatLeftNoEvent_areToldOfTheirSide() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    Made.untold(3, 1, 1, 30, 30, 30);
    Path untold = Made.dump(r, dir.resolve("untold.jfr"));

    assertThat(json(few, untold).at("/notes").toString())
        .contains("3 stalls of HEAD counted alone")
        .doesNotContain("of BASE counted alone");
  }

  @Test
  void diff_gaps_areComparedByGroupOfLoops() throws IOException {
    JsonNode g = json(few, slow).at("/gaps/0");

    assertThat(g.at("/loops").asText()).isEqualTo("worker-#");
    assertThat(g.at("/quantiles/0/baseMs").asDouble()).isBetween(1.0, 1.02);
    assertThat(g.at("/headMaxMs").asDouble()).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html"})
  void diff_everyFormat_tellsTheSame(String format) throws IOException {
    JsonNode d = json(few, many);

    Cli cli = Cli.run("diff", "--format", format, few, many);

    assertThat(cli.code()).isZero();
    String shown = cli.out().replaceAll("<wbr>|\\\\", "").replaceAll("\\s+", " ");
    assertThat(shown)
        .containsIgnoringCase("worse")
        .contains("com.acme.App#serve")
        .contains(finding(d, "com.acme.App#serve").at("/explanation").asText().substring(0, 20))
        .contains("few.jfr", "many.jfr")
        .contains("worker-#");
  }

  @Test
  void diff_text_fitsEightyColumns() throws IOException {
    for (Path head : new Path[] {many, slow, other, healthy}) {
      assertThat(Cli.run("diff", few, head).out().lines())
          .allMatch(line -> line.length() <= 80 || line.contains(dir.toString()));
    }
  }

  @Test
  void diff_html_isOneFileWithoutScriptOrNetwork() {
    String page = Cli.run("diff", "--format", "html", few, many).out();

    assertThat(page).contains("<html").doesNotContain("<script", "http://", "https://", "src=");
  }

  @Test
  void diff_oneSideMissing_isUsage() throws IOException {
    assertThat(Cli.run("diff", few).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Cli.run("diff", few, many, slow).code()).isEqualTo(ExitCode.USAGE);
    Path empty = Files.write(dir.resolve("empty.jfr"), new byte[0]);
    assertThat(Cli.run("diff", few, empty).err()).contains("empty.jfr");
  }

  private static JsonNode json(Path base, Path head) throws IOException {
    Cli cli = Cli.run("diff", "--format", "json", base, head);
    assertThat(cli.code()).as(cli.err()).isZero();
    try (InputStream in = Main.class.getResourceAsStream("diff.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(in, InputFormat.JSON)
                  .validate(cli.out(), InputFormat.JSON))
          .isEmpty();
    }
    return new ObjectMapper().readTree(cli.out());
  }

  private static JsonNode finding(JsonNode diff, String source) {
    return StreamSupport.stream(diff.at("/findings").spliterator(), false)
        .filter(f -> f.at("/source").asText().equals(source))
        .findFirst()
        .orElseThrow(() -> new AssertionError(diff.at("/findings").toPrettyString()));
  }

  private static Path stalls(String name, int stalls, long ms, String frames) throws IOException {
    return stalls(name, stalls, ms, frames, 1);
  }

  /** Minutes of a loop that turned, and stalls of it that were computing. */
  private static Path stalls(String name, int stalls, long ms, String frames, int minutes)
      throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    long[] turns = new long[30_000];
    java.util.Arrays.fill(turns, 1);
    for (int i = 0; i < minutes; i++) {
      Made.beat(1, turns);
    }
    if (ms > 0) {
      Made.beat(1, ms);
    }
    for (int i = 1; i <= stalls; i++) {
      StallEvent s = Made.stall(i, 1, ms);
      s.samplesTaken = 3;
      s.commit();
      for (int sample = 1; sample <= 3; sample++) {
        Made.sample(i, 1, sample * ms / 4, "RUNNABLE", frames);
      }
    }
    return Made.dump(r, dir.resolve(name));
  }
}
