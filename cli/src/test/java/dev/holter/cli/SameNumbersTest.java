/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import dev.holter.cli.render.TraceSlices;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format shows the numbers of one model. */
class SameNumbersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path dir;

  private static Path file;
  private static Report model;

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.stalledLoop();
    Made.beat(1, 4, 5, 6, 7);
    Made.loop(2, "boss 1");
    Made.beat(2, 1, 30);
    Made.lockStall(8, 2, "owner", "java.lang.Object@1", Made.APP_FRAMES);
    // it ends as it is made: so long that it began before the other one, however slow the machine
    Made.stall(9, 2, 4000).commit();
    file = Made.dump(r, dir.resolve("two.jfr"));
    model = Diagnosis.of(RecordingReader.read(List.of(file)));
  }

  @Test
  void json_everything_isTheModel() throws IOException {
    ObjectNode json = (ObjectNode) JSON.readTree(report("json"));
    ObjectNode expected = (ObjectNode) JSON.readTree(JSON.writeValueAsString(model.withTool("x")));

    assertThat(json.without("tool").toPrettyString())
        .isEqualTo(expected.without("tool").toPrettyString());
  }

  @Test
  void text_loopsCausesAndFindings_areTheModels() {
    String text = report("text").replaceAll("\\s+", " ");

    for (LoopReport l : model.loops()) {
      assertThat(text).contains(l.name() + " " + kind(l) + " " + l.turns() + " " + gaps(l, " "));
    }
    for (CauseTotal c : model.causes()) {
      assertThat(text).contains(cause(c, " "));
    }
    for (Finding f : model.findings()) {
      assertThat(text).contains(stallsOf(f));
    }
  }

  @Test
  void markdown_loopsCausesAndFindings_areTheModels() {
    String text = report("markdown");

    for (LoopReport l : model.loops()) {
      assertThat(text)
          .contains("| `" + l.name() + "` | `" + l.kind() + "` | " + l.turns() + " | ")
          .contains(Millis.text(l.gap().p999Ms()) + " | " + Millis.text(l.gap().maxMs()) + " | ");
    }
    for (CauseTotal c : model.causes()) {
      assertThat(text).contains("| " + cause(c, " | ") + " |");
    }
    for (Finding f : model.findings()) {
      assertThat(text).contains(stallsOf(f));
    }
  }

  @Test
  void html_loopsCausesAndFindings_areTheModels() {
    String text = report("html").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");

    for (LoopReport l : model.loops()) {
      assertThat(text).contains(" " + l.turns() + " " + gaps(l, " "));
    }
    for (CauseTotal c : model.causes()) {
      assertThat(text)
          .contains(
              Plural.of(c.stalls(), "stall")
                  + ", "
                  + Millis.text(c.totalMs())
                  + ", longest "
                  + Millis.text(c.maxMs()));
    }
    for (Finding f : model.findings()) {
      String longest = Millis.text(f.longestStallMs());
      assertThat(text).containsAnyOf(longest + " longest stall", "longest stall " + longest);
    }
  }

  @Test
  void ndjson_lines_areThoseOfTheReport() throws IOException {
    JsonNode report = JSON.readTree(report("json"));
    Map<String, Integer> next = new HashMap<>();
    Map<String, String> parts =
        Map.of("loop", "loops", "stall", "stalls", "finding", "findings", "cause", "causes");

    for (String line : Files.readAllLines(export("ndjson"))) {
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      String part = parts.get(node.remove("type").asText());
      if (part != null) {
        assertThat(node).isEqualTo(report.get(part).get(next.merge(part, 1, Integer::sum) - 1));
      }
    }

    assertThat(next.get("stalls")).isEqualTo(model.stalls().size());
    assertThat(next.get("loops")).isEqualTo(model.loops().size());
  }

  @Test
  void hlog_readByHdrHistogram_hasTheGapsOfEachLoop() throws IOException {
    Map<String, Histogram> byTag = new HashMap<>();
    HistogramLogReader log = new HistogramLogReader(export("hlog").toFile());
    while (log.hasNext()) {
      Histogram h = (Histogram) log.nextIntervalHistogram();
      byTag.computeIfAbsent(h.getTag(), t -> new Histogram(2)).setAutoResize(true);
      byTag.get(h.getTag()).add(h);
    }

    assertThat(byTag.keySet()).containsExactlyInAnyOrder("worker-1", "boss_1");
    for (LoopReport l : model.loops()) {
      Histogram h = byTag.get(l.name().replace(' ', '_'));
      assertThat(h.getTotalCount()).isEqualTo(l.turns());
      assertThat(h.getValueAtPercentile(50) / 1e6).isCloseTo(l.gap().p50Ms(), within(0.001));
    }
  }

  @Test
  void collapsed_sums_areTheStallTimesOfLoops() throws IOException {
    Map<String, Double> byLoop = new HashMap<>();
    for (String line : Files.readAllLines(export("collapsed"))) {
      double ms = Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)) / 1e3;
      byLoop.merge(line.substring(0, line.indexOf(';')), ms, Double::sum);
    }

    for (LoopReport l : model.loops()) {
      assertThat(byLoop.get(l.name())).isCloseTo(l.stallMs(), within(0.01));
    }
  }

  @Test
  void speedscope_profiles_keepTheSchemaAndSumUp() throws IOException {
    String text = Files.readString(export("speedscope"));
    try (InputStream schema = getClass().getResourceAsStream("render/speedscope.schema.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                  .getSchema(schema, InputFormat.JSON)
                  .validate(text, InputFormat.JSON))
          .isEmpty();
    }
    JsonNode profiles = JSON.readTree(text).get("profiles");
    assertThat(profiles).hasSameSizeAs(model.loops());
    for (int i = 0; i < profiles.size(); i++) {
      LoopReport l = model.loops().get(i);
      assertThat(profiles.get(i).get("name").asText()).isEqualTo(l.name());
      assertThat(profiles.get(i).get("endValue").asDouble()).isEqualTo(l.stallMs());
    }
  }

  @Test
  void trace_slices_areTheStallsAndCallsWithTheirOwners() throws IOException {
    TraceSlices trace = TraceSlices.of(Files.readAllBytes(export("trace")));

    assertThat(trace.tracks())
        .contains("java 42 on here", "worker-1", "boss 1", "owner (holds a lock)");
    List<Double> stalls =
        trace.slices().stream()
            .filter(s -> s.category().equals("stall"))
            .map(s -> Millis.of(s.nanos()))
            .toList();
    assertThat(stalls)
        .containsExactlyInAnyOrderElementsOf(
            model.stalls().stream().map(StallReport::durationMs).toList());
    assertThat(trace.slices())
        .filteredOn(s -> s.category().equals("call"))
        .extracting(TraceSlices.Slice::name)
        .containsExactly("file.read");
    List<Long> out =
        trace.slices().stream()
            .filter(s -> s.category().equals("lock"))
            .flatMap(s -> s.out().stream())
            .toList();
    assertThat(out)
        .hasSize(1)
        .isEqualTo(trace.slices().stream().flatMap(s -> s.in().stream()).toList());
  }

  private static String gaps(LoopReport l, String space) {
    LoopReport.Gap g = l.gap();
    return String.join(
        space,
        Millis.text(g.p50Ms()),
        Millis.text(g.p90Ms()),
        Millis.text(g.p99Ms()),
        Millis.text(g.p999Ms()),
        Millis.text(g.maxMs()),
        Integer.toString(l.stalls()));
  }

  private static String kind(LoopReport l) {
    return l.kind();
  }

  private static String cause(CauseTotal c, String space) {
    return String.join(
        space,
        c.cause().id(),
        Integer.toString(c.stalls()),
        Millis.text(c.totalMs()),
        Millis.text(c.maxMs()));
  }

  private static String stallsOf(Finding f) {
    return "stall"
        + (f.stalls() == 1 ? "" : "s")
        + " of "
        + Millis.text(f.stallMs())
        + " in all, longest "
        + Millis.text(f.longestStallMs());
  }

  private static String report(String format) {
    return Cli.run("report", "--format", format, file).out();
  }

  private static Path export(String format) {
    Path out = dir.resolve("two." + format);
    Cli cli = Cli.run("export", "--to", format, "-o", out, file);
    assertThat(cli.code()).as(cli.err()).isZero();
    return out;
  }
}
