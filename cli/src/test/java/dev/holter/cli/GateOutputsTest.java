/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateAnswers;
import dev.holter.cli.read.Made;
import dev.holter.cli.render.gate.Places;
import dev.holter.cli.render.gate.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the answer of a gate goes. */
class GateOutputsTest {

  @TempDir private static Path dir;

  private static Path stalled;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    stalled = Made.dump(r, dir.resolve("stalled.jfr"));
  }

  @Test
  void gate_severalOutputs_writesEachAndTheTextToStdout() throws IOException {
    Path sources = dir.resolve("src/com/acme/App.java");
    Files.createDirectories(sources.getParent());
    Files.writeString(sources, "package com.acme;");

    Cli cli =
        Cli.run(
            "gate",
            "--no-ci",
            "--source-root",
            dir.resolve("src"),
            "-o",
            "sarif=" + dir.resolve("a.sarif"),
            "--output",
            "JUnit=" + dir.resolve("a.xml"),
            "-o",
            "json=" + dir.resolve("a.json"),
            stalled);

    assertThat(cli.code()).as(cli.err()).isEqualTo(1);
    assertThat(cli.out()).startsWith("FAIL").contains("com.acme.App#serve");
    assertThat(dir.resolve("a.xml")).content().contains("<testsuites>", "<failure ");
    JsonNode result = json("a.sarif").at("/runs/0/results/0");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .endsWith("/src/com/acme/App.java");
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash"))
        .isEqualTo(json("a.json").at("/findings/0/fingerprint"));
  }

  @Test
  void gate_fileWithoutFormat_takesWhatStdoutWould() throws IOException {
    Cli cli = Cli.run("gate", "--no-ci", "--format", "json", "-o", dir.resolve("b.json"), stalled);

    assertThat(cli.out()).isEmpty();
    assertThat(json("b.json").get("exitCode").asInt()).isEqualTo(cli.code()).isEqualTo(1);
  }

  @Test
  void gate_formatOrFolderThatIsNotThere_isOneLineAndUsage() {
    Cli format = Cli.run("gate", "-o", "sarf=x.sarif", stalled);
    Cli folder = Cli.run("gate", "--no-ci", "-o", "sarif=" + dir.resolve("no/x.sarif"), stalled);

    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err().lines()).hasSize(1);
    assertThat(format.err()).contains("did you mean sarif?");
    assertThat(folder.code()).isEqualTo(2);
    assertThat(folder.err().lines()).hasSize(1);
    assertThat(folder.err()).contains("folder that exists");
    Cli sources = Cli.run("gate", "--source-root", dir.resolve("no"), stalled);
    assertThat(sources.code()).isEqualTo(2);
    assertThat(sources.err()).contains("there is no folder").hasLineCount(1);
  }

  @Test
  void onGithub_summary_isAppendedWithinTheLimit() throws IOException {
    Path summary = Files.writeString(dir.resolve("summary.md"), "# before");
    GithubStep step = step(summary);

    step.annotate(GateAnswers.fail(), places(), new PrintWriter(out));
    step.summarize(GateAnswers.many(5000), places());
    step.summarize(GateAnswers.fail(), places());

    assertThat(out.toString()).startsWith("::error ");
    assertThat(summary).content().startsWith("# before\n### ").contains("Holter gate: fail");
    assertThat(Files.size(summary)).isBetween(1_000_000L, 1L << 20);
    assertThat(err.toString()).contains("summary is full");
  }

  @Test
  void onGithub_summaryThatCannotBeWritten_isALine() {
    step(dir.resolve("no/such/summary.md")).summarize(GateAnswers.fail(), places());

    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void elsewhere_nothing_isDone() throws IOException {
    GateAnswer answer = GateAnswers.fail();
    Path summary = dir.resolve("untouched.md");
    GithubStep step =
        new GithubStep(
            Map.of("GITHUB_STEP_SUMMARY", summary.toString()), new PrintWriter(err, true));

    step.annotate(answer, places(), new PrintWriter(out));
    step.summarize(answer, places());

    assertThat(out.toString() + err).isEmpty();
    assertThat(summary).doesNotExist();
  }

  @Test
  void repository_ofAnEnvironment_isWhatItSays() throws IOException {
    Path inside = Files.createDirectories(dir.resolve("repo/app"));
    Files.createDirectories(dir.resolve("repo/.git"));

    assertThat(Repository.of(Map.of(), inside).top()).isEqualTo(dir.resolve("repo"));
    assertThat(Repository.of(Map.of("CI_PROJECT_DIR", dir.toString()), inside).top())
        .isEqualTo(dir);
    assertThat(new Repository(dir.resolve("repo")).path(inside + "/holter.yaml"))
        .isEqualTo("app/holter.yaml");
  }

  private GithubStep step(Path summary) {
    return new GithubStep(
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()),
        new PrintWriter(err, true));
  }

  private static Places places() {
    return new Places(new SourceTree(List.of(), dir), null);
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(dir.resolve(file).toFile());
  }
}
