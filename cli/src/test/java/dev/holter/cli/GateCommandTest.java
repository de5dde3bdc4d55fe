/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.read.Made;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gates over recordings of the agent's real events. */
class GateCommandTest {

  private static final String READ =
      "java.io.FileInputStream.readBytes(Native Method)\n"
          + "java.io.FileInputStream.read(FileInputStream.java:276)\n";

  private static final String NETTY =
      "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";

  @TempDir private static Path recordings;

  @TempDir private Path dir;

  private static Path healthy;
  private static Path known;
  private static Path edited;
  private static Path more;

  private Path baseline;

  @BeforeAll
  static void record() throws IOException {
    String serve = READ + "com.acme.App.lambda$serve$0(App.java:12)\n" + NETTY;
    String moved = READ + "com.acme.App.lambda$serve$3(App.java:57)\n" + NETTY;
    String fresh = READ + "com.acme.Other.load(Other.java:3)\n" + NETTY;
    healthy = calls("healthy.jfr", "acme-1.2.3.jar");
    known = calls("known.jfr", "acme-1.2.3.jar", serve, serve);
    edited = calls("edited.jfr", "acme-1.2.4.jar", moved, moved);
    more = calls("more.jfr", "acme-1.2.3.jar", serve, serve, fresh);
  }

  @BeforeEach
  void name() {
    baseline = dir.resolve("baseline.json");
  }

  private Cli gate(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "gate";
    System.arraycopy(args, 0, all, 1, args.length);
    return Cli.run(all);
  }

  private void takeBaseline(Path recording) {
    Cli cli = gate("--baseline", baseline, "--update-baseline", recording);
    assertThat(cli.code()).as(cli.out() + cli.err()).isZero();
  }

  @Test
  void baseline_first_takesAllAndIsFine() throws IOException {
    takeBaseline(known);

    JsonNode kept = new ObjectMapper().readTree(baseline.toFile());
    assertThat(kept.at("/findings")).hasSize(1);
    assertThat(kept.at("/findings").elements().next().at("/artifact").asText()).isEqualTo("acme");
    assertThat(Files.readString(baseline)).endsWith("}\n").doesNotContain("\r");
    assertThat(gate("--baseline", baseline, known).code()).isZero();
    assertThat(gate(known).code()).isEqualTo(1);
  }

  @Test
  void baseline_linesMovedALambdaAddedALibraryPatched_staysValid() {
    takeBaseline(known);

    Cli cli = gate("--baseline", baseline, edited);

    assertThat(cli.code()).as(cli.out()).isZero();
  }

  @Test
  void baseline_newCall_failsAndIsNamed() {
    takeBaseline(known);

    Cli cli = gate("--baseline", baseline, more);

    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).contains("new-calls", "com.acme.Other#load", "com/acme/Other.java:3");
    assertThat(cli.out()).doesNotContain("com/acme/App.java");
  }

  @Test
  void updateBaseline_newCall_needsAReason() throws IOException {
    takeBaseline(known);

    Cli without = gate("--baseline", baseline, "--update-baseline", more);
    assertThat(without.code()).isEqualTo(1);
    assertThat(gate("--baseline", baseline, more).code()).isEqualTo(1);

    Cli with = gate("--baseline", baseline, "--update-baseline", "--accept", "until 2.0", more);
    assertThat(with.code()).as(with.out()).isZero();
    assertThat(gate("--baseline", baseline, more).code()).isZero();
    assertThat(Files.readString(baseline)).contains("until 2.0");
  }

  @Test
  void updateBaseline_mended_tightens() throws IOException {
    takeBaseline(known);

    assertThat(gate("--baseline", baseline, "--update-baseline", healthy).code()).isZero();

    assertThat(gate("--baseline", baseline, known).code()).isEqualTo(1);
  }

  @Test
  void updateBaseline_sameRecordingTwice_changesNothing() throws IOException {
    takeBaseline(known);
    String first = Files.readString(baseline);

    takeBaseline(known);

    assertThat(Files.readString(baseline)).isEqualTo(first);
  }

  @Test
  void baseline_wrongFile_saysWhereAndWhatToDo() throws IOException {
    assertThat(gate("--baseline", baseline, known).err()).contains("--update-baseline");
    Files.writeString(baseline, "{\n  \"schema\": oops\n}");
    Cli cli = gate("--baseline", baseline, known);
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("baseline.json:2:").hasLineCount(1);
    Files.writeString(baseline, "{\"schema\": 9, \"findings\": {}, \"runs\": []}");
    assertThat(gate("--baseline", baseline, known).err()).contains("schema 9");
    assertThat(gate("--accept", "why", known).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"schema\": 1, \"findings\": {}, \"runs\": []}",
        "{\"schema\": 1, \"environment\": {}, \"findings\": {\"x\": null}, \"runs\": []}",
        "{\"schema\": 1, \"environment\": {}, \"findings\": {}, \"runs\": [null]}",
        "{\"schema\": 1, \"environment\": {}, \"findings\": {}, \"runs\": [{}]}",
        "{\"schema\": 1, \"environment\": {}, \"findings\": {}, \"runs\": []} and more"
      })
  void baseline_editedToNone_isOneLine(String text) throws IOException {
    Files.writeString(baseline, text);

    Cli cli = gate("--baseline", baseline, known);

    assertThat(cli.code()).as(cli.err()).isEqualTo(2);
    assertThat(cli.err())
        .contains("baseline.json", "this is no baseline", "--update-baseline")
        .doesNotContain("dev.holter")
        .hasLineCount(1);
  }

  @Test
  void updateBaseline_inconclusiveRun_saysThatItKeepsNothing() throws IOException {
    takeBaseline(known);
    String before = Files.readString(baseline);
    Path budget =
        Files.writeString(dir.resolve("b.yaml"), "minimum: {turns: 9999}\nrules: [{rule: stalls}]");

    Cli cli =
        gate(
            "--budget",
            budget,
            "--baseline",
            baseline,
            "--update-baseline",
            "--accept",
            "why",
            more);

    assertThat(cli.code()).isEqualTo(3);
    assertThat(cli.out().replaceAll("\\s+", " ")).contains("is left as it was");
    assertThat(Files.readString(baseline)).isEqualTo(before);
  }

  @Test
  void inconclusive_asAsked_endsTheGate() throws IOException {
    Path budget =
        Files.writeString(
            dir.resolve("b.yaml"), "minimum: {turns: 9999}\nrules: [{rule: gap.p99, limit: 1s}]");

    assertThat(gate("--budget", budget, known).code()).isEqualTo(3);
    assertThat(gate("--budget", budget, "--inconclusive", "warn", known).code()).isZero();
    assertThat(gate("--budget", budget, "--inconclusive", "pass", known).code()).isZero();
  }

  @Test
  void baseline_budgetThatDoesNotLookAtIt_isRefused() throws IOException {
    takeBaseline(known);
    Path budget = Files.writeString(dir.resolve("b.yaml"), "rules: [{rule: stalls}]");

    Cli cli = gate("--budget", budget, "--baseline", baseline, more);

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("no rule in it looks at the base").hasLineCount(1);
  }

  @Test
  void updateBaseline_firstOfARunWithoutATurn_cannotTell() throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Path idle = Made.dump(r, dir.resolve("idle.jfr"));

    Cli cli = gate("--baseline", baseline, "--update-baseline", idle);

    assertThat(cli.code()).isEqualTo(3);
    assertThat(baseline).doesNotExist();
  }

  @Test
  void init_withWhatItDoesNotDo_isUsage() {
    Path budget = dir.resolve("holter.yaml");

    assertThat(gate("--init", "--budget", budget, "--baseline", baseline, known).code())
        .isEqualTo(2);
    assertThat(gate("--init", "--budget", budget, "-o", dir.resolve("x"), known).code())
        .isEqualTo(2);
    assertThat(budget).doesNotExist();
  }

  @Test
  void budget_nestedWithoutEnd_isOneLine() throws IOException {
    Path budget = Files.writeString(dir.resolve("b.yaml"), "rules: " + "[".repeat(100_000));

    Cli cli = gate("--budget", budget, known);

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("nested too deeply").hasLineCount(1);
  }

  @Test
  void updateBaseline_withoutABaseline_isUsage() {
    for (String option : new String[] {"--update-baseline", "--accept=why"}) {
      Cli cli = gate("--base", known, "--head", known, option);

      assertThat(cli.code()).isEqualTo(2);
      assertThat(cli.err()).contains("need --baseline FILE").hasLineCount(1);
    }
  }

  @Test
  void base_recordings_areComparedRunByRun() throws IOException {
    Cli cli = gate("--format", "json", "--base", known, healthy, "--head", more, more);

    assertThat(cli.code()).as(cli.err()).isEqualTo(1);
    JsonNode a = new ObjectMapper().readTree(cli.out());
    assertThat(a.at("/head/runs").asInt()).isEqualTo(2);
    assertThat(a.at("/base/runs").asInt()).isEqualTo(2);
    assertThat(a.at("/findings")).hasSize(1);
    validate(cli.out(), "gate.schema.json");
  }

  @Test
  void init_aFirstFile_isKeptByItsRecording() throws IOException {
    Path budget = dir.resolve("holter.yaml");

    assertThat(gate("--init", "--budget", budget, known).code()).isZero();

    assertThat(gate("--budget", budget, known).code()).isZero();
    assertThat(Files.readString(budget)).contains("com.acme.App#serve", "gap.p99");
    assertThat(gate("--init", "--budget", budget, known).code()).isEqualTo(2);
  }

  @Test
  void budget_wrong_isOneLineWithItsPlace() throws IOException {
    Path budget = Files.writeString(dir.resolve("b.yaml"), "rules:\n  - rule: stals\n");

    Cli cli = gate("--budget", budget, known);

    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("b.yaml:2:11:", "did you mean 'stalls'").hasLineCount(1);
  }

  @Test
  void gate_healthyOrNot_keepsSchema() throws IOException {
    for (Path recording : new Path[] {healthy, known}) {
      validate(gate("--format", "json", recording).out(), "gate.schema.json");
    }
  }

  @Test
  void gate_nothingOrTwoKindsOfRuns_isUsage() {
    assertThat(gate().code()).isEqualTo(2);
    assertThat(gate(known, "--head", known).code()).isEqualTo(2);
    assertThat(gate("--base", known, "--baseline", baseline, "--head", known).code()).isEqualTo(2);
  }

  private static void validate(String json, String schema) throws IOException {
    try (InputStream in = Main.class.getResourceAsStream(schema)) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(in, InputFormat.JSON)
                  .validate(json, InputFormat.JSON))
          .isEmpty();
    }
  }

  /** A loop that turned, with a guarded call of 2 ms from each stack. */
  private static Path calls(String name, String jar, String... stacks) throws IOException {
    Recording r = Made.start();
    Made.agent(42);
    Made.loop(1, "worker-1");
    long[] turns = new long[1000];
    java.util.Arrays.fill(turns, 3);
    Made.beat(1, turns);
    Made.artifact("com.acme.App", jar);
    Made.artifact("com.acme.Other", jar);
    for (int i = 0; i < stacks.length; i++) {
      Made.call(1, i, "file.read", 2, stacks[i]);
    }
    if (stacks.length > 0) {
      Made.totals(1, "file.read", stacks.length, 2L * stacks.length, stacks.length);
    }
    return Made.dump(r, recordings.resolve(name));
  }
}
