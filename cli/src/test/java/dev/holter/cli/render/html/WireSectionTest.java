/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Reports;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WireSectionTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void render_moreStallsThanArePrinted_saysHowManyItLeavesOut() throws IOException {
    assertThat(section(23)).contains("<li>… and 3 shorter stalls</li>");
  }

  @Test
  void render_asManyStallsAsArePrinted_leavesNoneOut() throws IOException {
    assertThat(section(20)).contains("<b>20 ms</b>").doesNotContain("… and");
  }

  @Test
  void render_nothingSeen_isNoSection() throws IOException {
    assertThat(section(0)).doesNotContain("<section");
  }

  /** Of so many stalls that did something to a peer, the longest first. */
  private static String section(int stalls) throws IOException {
    ObjectNode report = JSON.valueToTree(Reports.stalled());
    ArrayNode told = ((ObjectNode) report.path("wire")).putArray("stalls");
    for (int i = 0; i < stalls; i++) {
      ObjectNode effects = told.addObject().put("loop", "worker-1").put("durationMs", 39 - i);
      effects.put("start", "2026-01-01T00:00:01Z").putArray("effects").add("It was closed.");
    }
    Html h = new Html();
    new WireSection(JSON.treeToValue(report, Report.class)).render(h);
    return h.toString();
  }
}
