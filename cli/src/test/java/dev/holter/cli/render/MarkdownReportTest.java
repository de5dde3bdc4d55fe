/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Reports;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

  @Test
  void markdown_stalled_tellsFindingAndFoldsItsStack() throws IOException {
    assertThat(render(Reports.stalled()))
        .startsWith("### 🔴 Holter: stalled\n\nThe sentence a person reads first.\n")
        .contains(
            "**1. ERROR** Certificates are loaded on an event loop (`tls.certificate`, proven)")
        .contains("2 calls, 320 ms in all, longest 310 ms; 1 stall of 312 ms in all")
        .contains("<details><summary>What to do, and the stack</summary>\n\n")
        .contains("\n> com.example.Handler.channelRead(Handler.java:31)\n")
        .contains("| `nioEventLoopGroup-3-1` | `netty-nio` | 1,234 |")
        .doesNotContain("Cut to fit");
  }

  @Test
  void markdown_manyFindings_keepsToTheLimitAndSaysWhatWasCut() throws IOException {
    Report one = Reports.stalled();
    Finding f = one.findings().get(0);

    String text = render(Reports.withFindings(one, Collections.nCopies(2000, f)));

    assertThat(text.length()).isLessThanOrEqualTo(MarkdownReport.LIMIT).isGreaterThan(60_000);
    assertThat(text)
        .contains("_Cut to fit a comment: details of findings from number ")
        .containsPattern("\\d+ findings\\. The JSON report has everything")
        .contains("Loops: how long");
    assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
  }

  @Test
  void prose_beginsLikeMarkup_isText() {
    assertThat(Markdown.prose("# no heading")).isEqualTo("\\# no heading");
    assertThat(Markdown.prose("a@b.c and App#1 and www.x.y"))
        .isEqualTo("a@<!-- -->b.c and App#<!-- -->1 and www.<!-- -->x.y");
  }

  @Test
  void block_withBackticks_hasALongerFence() {
    assertThat(Markdown.block(List.of("a ```` b"))).startsWith("`````text\n").endsWith("\n`````\n");
  }

  private static String render(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    ReportFormat.MARKDOWN.render(report, out, Paint.NONE);
    return out.toString();
  }
}
