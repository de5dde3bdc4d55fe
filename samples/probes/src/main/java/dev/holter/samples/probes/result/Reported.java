/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report says. */
final class Reported {

  /** What a stall is put down to where no call was guarded; it says the same as the rule. */
  private static final Map<String, String> CAUSES =
      Map.of("lock.monitor", "lock", "class.load", "class-init");

  private final List<JsonNode> items = new ArrayList<>();

  private Reported() {}

  static Reported read(Path file) throws IOException {
    JsonNode report = new ObjectMapper().readTree(file.toFile());
    Reported reported = new Reported();
    report.path("blockingCalls").forEach(reported.items::add);
    report.path("stalls").forEach(reported.items::add);
    return reported;
  }

  /** Whether the rule is there, with the source. */
  boolean names(Measured probe) {
    return items.stream()
        .filter(i -> i.path("source").asText().equals(probe.source()))
        .anyMatch(
            i ->
                i.path("rule").asText().equals(probe.rule())
                    || i.path("cause").asText("-").equals(CAUSES.get(probe.rule())));
  }

  /** How long the stalls with this source lasted, where a stall is all there is. */
  List<Long> stallNanos(Measured probe) {
    return items.stream()
        .filter(i -> i.path("source").asText().equals(probe.source()))
        .filter(i -> i.has("durationMs"))
        .map(i -> Math.round(i.path("durationMs").asDouble() * 1e6))
        .toList();
  }

  /** What it says of stacks that the source is on, for someone who wonders. */
  String instead(Measured probe) {
    String frame = probe.source().replace('#', '.') + "(";
    String said =
        items.stream()
            .filter(i -> onStack(i, frame))
            .map(i -> what(i) + " by " + i.path("source").asText())
            .distinct()
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? "nothing" : said;
  }

  private static String what(JsonNode item) {
    return Stream.of("rule", "cause")
        .map(key -> item.path(key).asText(""))
        .filter(text -> !text.isEmpty() && !text.equals("null"))
        .findFirst()
        .orElse("unknown");
  }

  private static boolean onStack(JsonNode item, String frame) {
    for (JsonNode line : item.path("stack")) {
      if (line.asText().startsWith(frame)) {
        return true;
      }
    }
    return false;
  }
}
