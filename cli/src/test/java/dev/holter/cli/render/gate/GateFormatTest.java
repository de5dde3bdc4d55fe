/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateAnswers;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each format is one its readers take, within their limits, and all show the same. */
class GateFormatTest {

  @TempDir private Path dir;

  private static List<GateAnswer> answers() {
    return List.of(
        GateAnswers.fail(),
        GateAnswers.pass(),
        GateAnswers.inconclusive(Inconclusive.FAIL),
        GateAnswers.inconclusive(Inconclusive.PASS),
        GateAnswers.many(200));
  }

  @ParameterizedTest
  @EnumSource(GateFormat.class)
  void render_anyAnswer_keepsTheSchema(GateFormat format) throws Exception {
    for (GateAnswer answer : answers()) {
      Rendered rendered = Rendered.of(format, answer);
      assertThat(rendered.complaints()).as(rendered.text()).isEmpty();
    }
  }

  @Test
  void schema_everyComponent_isDescribedAndRequired() throws IOException {
    JsonNode answer = Rendered.of(GateFormat.JSON, GateAnswers.fail()).json();
    JsonNode schema =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(getClass().getResourceAsStream("/dev/holter/cli/gate.schema.json"));

    same(schema, answer);
    same(schema.at("/$defs/rule"), answer.at("/rules/0"));
    same(schema.at("/$defs/finding"), answer.at("/findings/0"));
    same(schema.at("/$defs/permit"), answer.at("/permits/0"));
    same(schema.at("/$defs/side"), answer.at("/head"));
    same(schema.at("/$defs/environment"), answer.at("/head/environment"));
  }

  private static void same(JsonNode schema, JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    Set<String> properties = new HashSet<>();
    schema.get("properties").fieldNames().forEachRemaining(properties::add);
    assertThat(properties).isEqualTo(names);
  }

  /** In words where a format is for people, as numbers where it is for programs. */
  @Test
  void rules_everyFormat_hasTheSameNumbers() throws Exception {
    GateAnswer answer = GateAnswers.fail();
    String text = Rendered.of(GateFormat.TEXT, answer).text().replaceAll("\\s+", " ");
    String markdown = Rendered.of(GateFormat.MARKDOWN, answer).text();
    String sarif = Rendered.of(GateFormat.SARIF, answer).text();
    JsonNode json = Rendered.of(GateFormat.JSON, answer).json();
    JsonNode benchmark = Rendered.of(GateFormat.BENCHMARK, answer).json();
    NodeList cases = Rendered.of(GateFormat.JUNIT, answer).xml().getElementsByTagName("testcase");
    int measured = 0;
    for (int i = 0; i < answer.rules().size(); i++) {
      RuleAnswer r = answer.rules().get(i);
      Element junit = (Element) cases.item(i);
      assertThat(junit.getAttribute("name")).isEqualTo(GateWords.rule(r));
      assertThat(json.at("/rules/" + i + "/n").asLong()).isEqualTo(r.n());
      if (GateWords.outcome(r).equals("off")) {
        continue;
      }
      assertThat(text).contains(GateWords.rule(r) + ": " + GateWords.held(r));
      assertThat(sarif).contains(GateWords.held(r));
      assertThat(markdown)
          .contains(
              "| " + GateWords.value(r) + " | " + GateWords.limit(r) + " | " + GateWords.n(r));
      if (!GateWords.outcome(r).equals("pass")) {
        Element told = (Element) junit.getElementsByTagName("*").item(0);
        assertThat(told.getAttribute("message")).endsWith(GateWords.held(r));
      }
      if (r.value() != null) {
        assertThat(json.at("/rules/" + i + "/value").asDouble()).isEqualTo(r.value());
        assertThat(benchmark.at("/" + measured + "/value").asDouble()).isEqualTo(r.value());
        assertThat(benchmark.at("/" + measured + "/name").asText()).isEqualTo(GateWords.rule(r));
        measured++;
      }
    }
  }

  @Test
  void findings_everyFormatThatShowsThem_sayTheSame() throws Exception {
    GateAnswer answer = GateAnswers.fail();
    String text = Rendered.of(GateFormat.TEXT, answer).text().replaceAll("\\s+", " ");
    String markdown = Rendered.of(GateFormat.MARKDOWN, answer).text();
    String junit =
        Rendered.of(GateFormat.JUNIT, answer).xml().getDocumentElement().getTextContent();
    String github = Rendered.of(GateFormat.GITHUB, answer).text();
    JsonNode gitlab = Rendered.of(GateFormat.GITLAB, answer).json();
    JsonNode sarif = Rendered.of(GateFormat.SARIF, answer).json().at("/runs/0/results");

    answer
        .findings()
        .forEach(
            f -> {
              assertThat(text).contains(f.title()).contains(GateWords.how(f)).contains(f.source());
              assertThat(markdown).contains(GateWords.how(f)).contains(f.source());
              assertThat(junit).contains(f.message()).contains(f.stack().get(0));
              assertThat(github).contains(f.message()).contains(f.source());
              assertThat(by("fingerprint", f.fingerprint(), gitlab).get("description").asText())
                  .isEqualTo(f.message());
            });
    JsonNode first = sarif.get(0);
    assertThat(first.at("/partialFingerprints/primaryLocationLineHash").asText()).isEqualTo("f1");
    assertThat(first.at("/message/text").asText()).isEqualTo(answer.findings().get(0).message());
    assertThat(first.at("/properties/totalMs").asDouble()).isEqualTo(414.25);
    // one that broke an error, the rule that no finding broke, and the finding of a warning
    assertThat(levels(sarif)).containsExactly("error", "error", "warning");
    assertThat(gitlab).hasSize(3);
  }

  private static JsonNode by(String field, String value, JsonNode array) {
    for (JsonNode each : array) {
      if (each.get(field).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError(value + " is not in " + array);
  }

  private static List<String> levels(JsonNode results) {
    List<String> levels = new ArrayList<>();
    results.forEach(r -> levels.add(r.get("level").asText()));
    return levels;
  }

  @Test
  void sarif_ruleIndexes_areThoseOfRulesWithHelp() {
    JsonNode run = Rendered.of(GateFormat.SARIF, GateAnswers.fail()).json().at("/runs/0");

    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.at("/help/text").asText()).isNotBlank();
      assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(1, 1024);
      assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(1, 1024);
      assertThat(result.get("locations")).hasSize(1);
      assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
          .doesNotStartWith("/");
    }
    assertThat(run.at("/tool/driver/rules/0/help/markdown").asText()).contains("## The mend");
  }

  @Test
  void sarif_tenThousandFindings_keepsGithubsLimits() throws IOException {
    String text = Rendered.of(GateFormat.SARIF, GateAnswers.many(10_000)).text();

    JsonNode results = new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
    assertThat(results.at("/runs/0/results")).hasSize(5000);
    var zipped = new java.io.ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(zipped.size()).isLessThan(10 << 20);
  }

  @Test
  void github_manyFindings_printsTenWorstAndSaysHowManyMore() {
    List<String> lines =
        Rendered.of(GateFormat.GITHUB, GateAnswers.many(25)).text().lines().toList();

    assertThat(lines).hasSize(10).allMatch(l -> l.startsWith("::error "));
    assertThat(lines.get(0)).contains("com.acme.Many0#serve");
    assertThat(lines.get(9)).contains("16 more findings");
  }

  @Test
  void github_ruleOfTheirOwn_namesNoPageThatIsNotThere() {
    GateFinding own = GateAnswers.finding("f1", "com.acme.App", "acme.custom", 31);

    String text = Rendered.of(GateFormat.GITHUB, GateAnswers.fail(List.of(own))).text();

    assertThat(text).contains("Parse them once").doesNotContain("holter explain");
  }

  @Test
  void github_fileInTheTree_namesItAndTheLine() throws IOException {
    Path file = dir.resolve("app/src/main/java/com/acme/App.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package com.acme;\n");

    String text =
        Rendered.of(GateFormat.GITHUB, GateAnswers.fail(), new SourceTree(List.of(dir), dir))
            .text();

    assertThat(text.lines().findFirst().orElseThrow())
        .startsWith(
            "::error file=app/src/main/java/com/acme/App.java,line=31,"
                + "title=Holter%3A Certificates parsed on the event loop::")
        // an escape of GitHub's
        .contains("100 %25 of it.%0Aholter explain tls.certificate");
    // the other's file is not there: no place is better than a wrong one
    assertThat(text.lines().filter(l -> l.contains("com.acme.Other")).findFirst().orElseThrow())
        .startsWith("::warning title=");
  }

  @Test
  void github_inconclusive_isAsLoudAsItCounts() {
    assertThat(github(Inconclusive.FAIL))
        .startsWith("::error title=Holter%3A The gate cannot tell");
    assertThat(github(Inconclusive.WARN)).startsWith("::warning ");
    assertThat(github(Inconclusive.PASS)).startsWith("::notice ");
    assertThat(Rendered.of(GateFormat.GITHUB, GateAnswers.pass()).text()).isEmpty();
  }

  private static String github(Inconclusive means) {
    return Rendered.of(GateFormat.GITHUB, GateAnswers.inconclusive(means)).text();
  }

  @Test
  void junit_counts_areThoseOfTheCases() throws Exception {
    Element suite =
        (Element)
            Rendered.of(GateFormat.JUNIT, GateAnswers.fail())
                .xml()
                .getElementsByTagName("testsuite")
                .item(0);

    assertThat(suite.getAttribute("tests")).isEqualTo("7");
    for (String kind : List.of("failure", "error", "skipped")) {
      assertThat(suite.getAttribute(kind.equals("skipped") ? kind : kind + "s"))
          .isEqualTo(Integer.toString(suite.getElementsByTagName(kind).getLength()))
          .isEqualTo("2");
    }
  }

  @Test
  void junit_inconclusive_isAnErrorOnlyWhereItFails() {
    assertThat(junit(Inconclusive.FAIL)).contains("<error ").doesNotContain("<skipped");
    assertThat(junit(Inconclusive.WARN)).contains("<skipped ").doesNotContain("<error");
  }

  private static String junit(Inconclusive means) {
    return Rendered.of(GateFormat.JUNIT, GateAnswers.inconclusive(means)).text();
  }

  @Test
  void markdown_manyFindings_keepsTheLimitAndSaysWhatWasCut() throws IOException {
    GateAnswer answer = GateAnswers.many(5000);
    for (int limit : new int[] {4096, 65_536, GateMarkdown.SUMMARY}) {
      StringBuilder out = new StringBuilder();
      GateMarkdown.render(answer, new Places(new SourceTree(List.of(), dir), null), limit, out);

      assertThat(out.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(limit);
      assertThat(out).contains("The JSON has everything").contains("fail");
    }
  }

  @Test
  void text_anyAnswer_fitsEightyColumns() throws IOException {
    for (GateAnswer answer : answers()) {
      StringBuilder out = new StringBuilder();
      GateFormat.TEXT.render(
          answer, new Places(new SourceTree(List.of(), dir), null), out, new Paint(true));
      String plain = out.toString().replaceAll("\u001b\\[[0-9;]*m", "");

      assertThat(plain).isEqualTo(Rendered.of(GateFormat.TEXT, answer).text());
      assertThat(plain.lines()).allMatch(l -> l.length() <= 80);
      assertThat(plain).startsWith(answer.outcome().name());
    }
  }

  @Test
  void formats_all_areTried() {
    assertThat(Stream.of(GateFormat.values()).map(GateFormat::toString))
        .containsExactly(
            "text", "json", "markdown", "github", "junit", "sarif", "gitlab", "benchmark");
  }
}
