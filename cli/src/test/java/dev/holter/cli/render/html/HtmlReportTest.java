/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As a class, a thread, a path or a host may be called. */
  private static final String HOSTILE =
      "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
          + "&amp;\u202egnihtyna\u2066\u0000\u001b[31m\u0085\u2028\ud800😀שלום";

  private static String render(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    new HtmlReport().render(report, out);
    return out.toString();
  }

  static List<Report> reports() {
    return List.of(Reports.healthy(), Reports.noLoop(), Reports.stalled(), Reports.paused());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void render_anyReport_saysItsSummaryAndLinksWithinItselfAlone(Report report) throws IOException {
    String page = render(report);
    assertThat(page.replace("<wbr>", "")).contains("<h1>" + report.summary() + "</h1>");
    List<String> ids = found(page, "\\sid=\"([^\"]*)\"");
    assertThat(ids).doesNotHaveDuplicates();
    List<String> links = found(page, "\\s(?:href|src|action)=\"([^\"]*)\"");
    assertThat(links).allMatch(l -> l.startsWith("#") && ids.contains(l.substring(1)));
    assertThat(found(page, "<[^>]*\\s(on\\w+|style)=")).isEmpty();
  }

  @Test
  void render_stalled_tellsTheFindingWithoutScripts() throws IOException {
    String page = render(Reports.stalled()).replaceAll("(?s)<script>.*?</script>", "");
    assertThat(page)
        .contains("Certificates are loaded on an event loop", "com.example.Handler#channelRead")
        .contains("app.jar", "/etc/ca.pem", "Build the context once, before the server starts.")
        .contains(">source</b>com.example.Handler.channelRead(Handler.java:31)");
  }

  @Test
  void render_hostileNames_areText() throws IOException {
    String json = JSON.writeValueAsString(Reports.stalled());
    String escaped = JSON.writeValueAsString(HOSTILE);
    escaped = escaped.substring(1, escaped.length() - 1);
    for (String name :
        List.of(
            "nioEventLoopGroup-3-1",
            "com.example.Handler",
            "/etc/ca.pem",
            "app.jar",
            "OpenJDK 17")) {
      json = json.replace(name, name + escaped);
    }
    json = json.replace("\"host\":\"host\"", "\"host\":\"" + escaped + "\"");
    String page = render(JSON.readValue(json, Report.class));
    String plain = render(Reports.stalled());
    assertThat(found(page, "<([a-zA-Z]+)")).isEqualTo(found(plain, "<([a-zA-Z]+)"));
    assertThat(page).contains("&lt;/script&gt;&lt;script&gt;alert(1)").contains("‹U+202E›gnihtyna");
    assertThat(page).contains("‹U+0000›‹U+001B›[31m‹U+0085›‹U+2028›‹U+D800›😀שלום");
    assertThat(page.codePoints())
        .noneMatch(c -> c < 0x20 && c != '\n' && c != '\t' || c == 0x202E || c == 0x2066);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
  }

  @Test
  void render_classNameOfTenThousandLetters_isCut() throws IOException {
    String json = JSON.writeValueAsString(Reports.stalled());
    json = json.replace("com.example.Handler", "com.example." + "Abcdefghij".repeat(1000));
    String page = render(JSON.readValue(json, Report.class));
    assertThat(page).contains("characters …");
    assertThat(page.length()).isLessThan(render(Reports.stalled()).length() + 60_000);
  }

  @Test
  void element_ofALongDrawing_isWhole() {
    String drawing = "M0 0" + "h1v1".repeat(5000);
    assertThat(new Html().empty("path", "d", drawing).toString()).contains(drawing);
  }

  @Test
  void render_tenThousandStalls_keepsTheBudget() throws IOException {
    Report report = large(10_000, 300, 64);
    String page = render(report);
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_500_000);
    assertThat(found(page, "<tr id=\"(s\\d+)\"")).hasSize(1500);
    assertThat(found(page, "\\sid=\"(f\\d+)\"")).hasSize(300);
    assertThat(page).contains("The longest 1,500 of 10,000");
  }

  @Test
  void render_stallsLeftOut_countsChannelsOfAllAndSaysWhatIsOfTheLongest() throws IOException {
    ObjectNode report = JSON.valueToTree(Reports.stalled());
    report.put("stallsOmitted", 7);
    String page = render(JSON.treeToValue(report, Report.class));
    // the finding knows of 4, the one stall that is listed of 3
    assertThat(page.substring(0, page.indexOf("<nav")))
        .contains("<dt>channels kept waiting</dt><dd>4</dd>")
        .contains("How well it is known, of the longest 1<");
  }

  @Test
  void policy_allowsHoltersOwnScriptAndNoOther() throws IOException {
    String page = render(Reports.stalled());
    int from = page.indexOf("<script>") + "<script>".length();
    String script = page.substring(from, page.indexOf("</script>", from));
    String source = new Asset(script).source().replace("'", "&#39;");
    assertThat(page).contains("default-src &#39;none&#39;", "script-src " + source + "\"");
  }

  /** Many of everything, spread over ten hours. */
  private static Report large(int stalls, int findings, int loops) throws IOException {
    ObjectNode report = JSON.valueToTree(Reports.stalled());
    ((ObjectNode) report.path("recording")).put("durationMs", 36_000_000.0);
    repeat(
        (ArrayNode) report.path("loops"),
        loops,
        (l, i) -> l.put("id", "l" + i).put("name", "eventLoopGroup-3-" + i));
    repeat((ArrayNode) report.path("findings"), findings, (f, i) -> f.put("id", "f" + i));
    repeat(
        (ArrayNode) report.path("stalls"),
        stalls,
        (s, i) ->
            s.put("id", "s" + i)
                .put("loopId", "l" + i % loops)
                .put("loop", "eventLoopGroup-3-" + i % loops)
                .put("finding", "f" + i % findings)
                .put("durationMs", 20 + i * 7919 % 5000 / 10.0)
                .put(
                    "start",
                    Instant.parse("2026-01-01T00:00:00Z").plusMillis(i * 3571L).toString()));
    return JSON.treeToValue(report, Report.class);
  }

  private interface Change {
    void apply(ObjectNode node, int i);
  }

  private static void repeat(ArrayNode list, int times, Change change) {
    ObjectNode first = (ObjectNode) list.remove(0);
    for (int i = 0; i < times; i++) {
      ObjectNode copy = first.deepCopy();
      change.apply(copy, i);
      list.add(copy);
    }
  }

  private static List<String> found(String page, String pattern) {
    String body = page.replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1>");
    return Pattern.compile(pattern).matcher(body).results().map(r -> r.group(1)).toList();
  }
}
