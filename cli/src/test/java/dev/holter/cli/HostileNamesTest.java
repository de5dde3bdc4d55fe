/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Report;
import dev.holter.cli.read.Made;
import dev.holter.cli.read.RecordingReader;
import dev.holter.cli.render.Paint;
import dev.holter.cli.render.ReportFormat;
import dev.holter.cli.render.TraceSlices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads, classes, paths and hosts may have any name; in every format it is text. */
class HostileNamesTest {

  private static final String NAME =
      "</script><img src=x onerror=alert(1)>\"'`|``| ; , @octocat #1 [a](https://evil.test) *b*"
          + " \u202egnp.exe\u202c \u2066x\u2069 \u001b[2J\u001b]0;owned\u0007 \u009b31m \b\r\n"
          + "\u200b\u2028\u2060\ufffb\udb40\udc41 \ud83d\ude00 \u05d0\u05d1 &amp; %s \\u0041 ";

  /** As far as a class name goes; 10 kB of it. */
  private static final String CLASS =
      "com.acme.</script>`|@octocat\u202e\u001b[2J\ud83d\ude00" + "Long".repeat(2500);

  private static final String FRAMES =
      CLASS + ".serve(App.java:12)\nio.netty.channel.Handler.invokeChannelRead(A.java:1)";

  @TempDir private static Path dir;

  private static Path file;

  @BeforeAll
  static void record() throws IOException {
    Recording r = Made.start();
    Made.agent(42, "host " + NAME, 1);
    Made.loop(1, "loop " + NAME);
    Made.beat(1, 1, 2, 50);
    Made.artifact(CLASS, "jar " + NAME);
    Made.call(1, 7, "file.read", 45, FRAMES, "/tmp/" + NAME);
    Made.totals(1, "file.read", 1, 45, 1);
    var s = Made.stall(7, 1, 50);
    s.guarded = 45 * Made.MS;
    s.mainRule = "file.read";
    s.mainRuleTime = 45 * Made.MS;
    s.commit();
    Made.sample(7, 1, 20, "RUNNABLE", FRAMES);
    Made.lockStall(8, 1, "owner " + NAME.replaceAll("\\s", " "), CLASS + "@1", FRAMES);
    file = Made.dump(r, dir.resolve("<script>@octocat`|\u202e\u001b[2J.jfr"));
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void report_anyFormat_hasNoCharacterThatHides(ReportFormat format) {
    Cli cli = Cli.run("report", "--format", format, file);

    assertThat(cli.code()).as(cli.err()).isZero();
    onlyText(cli.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "markdown", "html"})
  void diff_anyFormat_hasNoCharacterThatHides(String format) {
    Cli cli = Cli.run("diff", "--format", format, file, file);

    assertThat(cli.out()).as(cli.err()).contains("serve");
    onlyText(cli.out());
  }

  @Test
  void diff_page_takesNamesForText() {
    String page = Cli.run("diff", "--format", "html", file, file).out();

    assertThat(page).contains("&lt;/script&gt;").doesNotContain("<img src");
  }

  @Test
  void report_onATerminal_hasNoEscapesButItsOwnColours() throws IOException {
    Report report = Diagnosis.of(RecordingReader.read(List.of(file)));
    StringBuilder out = new StringBuilder();

    ReportFormat.TEXT.render(report, out, new Paint(true));

    onlyText(out.toString().replaceAll("\u001b\\[[0-9;]*m", ""));
    assertThat(out).contains("\\u202e").contains("\ud83d\ude00");
    assertThat(out.toString().lines().map(String::length)).allMatch(n -> n < 600);
  }

  @Test
  void json_names_areAsTheyWere() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Cli.run("report", "--format", "json", file).out());

    assertThat(json.at("/loops/0/name").asText()).isEqualTo("loop " + NAME);
    assertThat(json.at("/recording/processes/0/host").asText()).isEqualTo("host " + NAME);
    assertThat(json.at("/blockingCalls/0/detail").asText()).isEqualTo("/tmp/" + NAME);
    assertThat(json.at("/stalls/0/stack/0").asText()).contains(CLASS);
  }

  @Test
  void markdown_names_areNeitherMarkupNorMentions() {
    String text = Cli.run("report", "--format", "markdown", file).out();

    String outside =
        text.replaceAll("(?s)(`{3,})text\n.*?\n\\1", "").replaceAll("`[^`\n]*`|&#\\d+;", "");
    assertThat(outside)
        .doesNotContain("<script", "</script", "<img")
        .doesNotContainPattern("(?<!\\\\)\\]\\(")
        .doesNotContainPattern("@\\w")
        .doesNotContainPattern("#\\d");
    for (String line : text.lines().filter(l -> l.startsWith("| ")).toList()) {
      long cells = line.chars().filter(c -> c == '|').count();
      assertThat(cells).as(line).isIn(10L, 5L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hlog", "collapsed", "speedscope", "ndjson"})
  void export_anyTextFormat_hasNoCharacterThatHides(String format) throws IOException {
    onlyText(Files.readString(export(format)));
  }

  @Test
  void hlog_tag_isOneThatHdrHistogramReads() throws IOException {
    HistogramLogReader log = new HistogramLogReader(export("hlog").toFile());

    assertThat(log.nextIntervalHistogram().getTag()).startsWith("loop_</script>");
  }

  @Test
  void collapsed_lines_areStacksAndNumbers() throws IOException {
    assertThat(Files.readAllLines(export("collapsed")))
        .isNotEmpty()
        .allMatch(l -> l.matches("loop .*;.* \\d+"));
  }

  @Test
  void trace_names_haveNoCharacterThatHides() throws IOException {
    TraceSlices trace = TraceSlices.of(Files.readAllBytes(export("trace")));

    assertThat(trace.tracks()).hasSizeGreaterThan(2);
    trace.tracks().forEach(HostileNamesTest::onlyText);
    trace.slices().forEach(s -> onlyText(s.name()));
  }

  /** Neither control nor formatting characters, line feeds apart; emoji and Hebrew may stay. */
  private static void onlyText(String out) {
    for (int c : out.codePoints().filter(c -> c != '\n').toArray()) {
      assertThat(Character.getType(c))
          .as("U+%04X", c)
          .isNotIn(
              (int) Character.CONTROL,
              (int) Character.FORMAT,
              (int) Character.LINE_SEPARATOR,
              (int) Character.PARAGRAPH_SEPARATOR,
              (int) Character.SURROGATE);
    }
  }

  private static Path export(String format) {
    Path out = dir.resolve("hostile." + format);
    Cli cli = Cli.run("export", "--to", format, "-o", out, file);
    assertThat(cli.code()).as(cli.err()).isZero();
    return out;
  }
}
