/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.Report;
import dev.holter.source.Frame;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final String IN_A_HANDLER =
      "com.acme.Orders.channelRead(Orders.java:1)\n"
          + "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";

  private final MadeProcess process = new MadeProcess();

  @Test
  void of_recordedAndHandler_standInTheOrderTheyAreRead() {
    Map<String, String> labels =
        Labels.of(
            Map.of("channel", "/a <- /b", "route", "GET /", "verticle", "V"),
            Frame.parse(IN_A_HANDLER));
    assertThat(labels.keySet()).containsExactly("route", "verticle", "handler", "channel");
  }

  @Test
  void report_labelledStall_labelsItsFindingToo() {
    process.labels = Map.of("route", "GET /slow");
    process.guarded(0, 100, "file.read", 90);
    Report report = process.report();
    assertThat(report.stalls().get(0).labels()).containsExactly(Map.entry("route", "GET /slow"));
    assertThat(report.blockingCalls().get(0).labels()).containsEntry("route", "GET /slow");
    assertThat(report.findings().get(0).labels()).containsEntry("route", "GET /slow");
  }

  @Test
  void report_stallWithoutLabels_hasThoseOfItsLastSample() {
    process.sampleLabels = Map.of("verticle", "com.acme.Orders");
    process.stalls.add(process.stall(0, 100, 0, null));
    process.sample(1, 20, IN_A_HANDLER);
    process.sample(1, 40, IN_A_HANDLER);
    assertThat(process.report().stalls().get(0).labels())
        .containsExactly(
            Map.entry("verticle", "com.acme.Orders"), Map.entry("handler", "com.acme.Orders"));
  }

  @Test
  void report_nothingKnown_hasNoLabels() {
    process.guarded(0, 100, "file.read", 90);
    assertThat(process.report().stalls().get(0).labels()).isEmpty();
    assertThat(process.report().findings().get(0).labels()).isEmpty();
  }
}
