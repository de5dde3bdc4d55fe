/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportFormatTest {

  private static String render(ReportFormat format, Report report, Paint paint) throws IOException {
    StringBuilder out = new StringBuilder();
    format.render(report, out, paint);
    return out.toString();
  }

  static List<Report> reports() {
    return List.of(Reports.healthy(), Reports.noLoop(), Reports.stalled(), Reports.paused());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void json_anyReport_keepsTheSchema(Report report) throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("/dev/holter/cli/report.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
      List<Error> errors =
          schema.validate(render(ReportFormat.JSON, report, Paint.NONE), InputFormat.JSON);
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void json_stalled_saysEnumsAsTheContractDoes() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(render(ReportFormat.JSON, Reports.stalled(), Paint.NONE));
    assertThat(json.path("verdict").asText()).isEqualTo("stalled");
    assertThat(json.at("/stalls/0/cause").asText()).isEqualTo("blocking-call");
    assertThat(json.at("/stalls/0/lifePhase").asText()).isEqualTo("steady");
    assertThat(json.at("/loops/0/gap/maxMs").asDouble()).isEqualTo(312);
  }

  @Test
  void text_stalled_beginsWithTheSummaryAndTellsTheFinding() throws IOException {
    String text = render(ReportFormat.TEXT, Reports.stalled(), Paint.NONE);
    assertThat(text).startsWith("The sentence a person reads first.\n");
    assertThat(text)
        .contains("ERROR", "com.example.Handler#channelRead", "app.jar", "/etc/ca.pem")
        .contains("2 calls, 320 ms in all, longest 310 ms; 1 stall of 312 ms")
        .contains("> com.example.Handler.channelRead(Handler.java:31)")
        .contains("Build the context once");
    assertThat(text.lines().map(String::length)).allMatch(n -> n <= TextPage.WIDTH);
  }

  @Test
  void text_labelledFinding_tellsItInOneLineOf80Columns() throws IOException {
    String text = render(ReportFormat.TEXT, Reports.stalled(), Paint.NONE);
    assertThat(text.lines())
        .filteredOn(line -> line.startsWith("     longest "))
        .singleElement()
        .asString()
        .isEqualTo("     longest GET /orders/:id, Orders, /127.0.0.1:8080 <- /127.0.0.1:51234")
        .hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void json_labelledStall_hasThemByName() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(render(ReportFormat.JSON, Reports.stalled(), Paint.NONE));
    assertThat(json.at("/stalls/0/labels/route").asText()).isEqualTo("GET /orders/:id");
    assertThat(json.at("/blockingCalls/0/labels/handler").asText())
        .isEqualTo("com.example.Handler");
    assertThat(json.at("/findings/0/labels/channel").asText())
        .isEqualTo("/127.0.0.1:8080 <- /127.0.0.1:51234");
  }

  @Test
  void text_withoutColours_hasNoEscapes() throws IOException {
    assertThat(render(ReportFormat.TEXT, Reports.stalled(), Paint.NONE)).doesNotContain("\u001b");
    assertThat(render(ReportFormat.TEXT, Reports.stalled(), new Paint(true))).contains("\u001b[1m");
  }

  @Test
  void text_noLoop_isShort() throws IOException {
    assertThat(render(ReportFormat.TEXT, Reports.noLoop(), Paint.NONE))
        .doesNotContain("Findings")
        .doesNotContain("Loops");
  }
}
