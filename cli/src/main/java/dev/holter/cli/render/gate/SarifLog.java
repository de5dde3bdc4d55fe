/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.render.JsonReport;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** SARIF 2.1.0, as GitHub's code scanning reads it. */
final class SarifLog {

  /** GitHub shows no more and refuses five times as many. */
  private static final int RESULTS = 5000;

  private static final int FRAMES = 100;
  private static final int LONGEST = 1000;
  private static final String SAFE = "-_.~/+$@!*()";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SarifLog() {}

  static void render(GateAnswer answer, Places places, Appendable out) throws IOException {
    List<Alert> alerts = Alert.of(answer, places).stream().limit(RESULTS).toList();
    SarifRules rules = new SarifRules();
    ArrayNode results = JSON.arrayNode();
    alerts.forEach(a -> results.add(result(a, rules)));

    ObjectNode log = JSON.objectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Holter");
    driver.put("version", answer.tool().version());
    driver.set("rules", rules.json());
    // what stands before the slash keeps one gate's alerts apart from another tool's
    run.putObject("automationDetails").put("id", "holter-gate/");
    run.put("columnKind", "utf16CodeUnits");
    run.putArray("invocations").add(invocation(answer));
    run.set("results", results);
    JsonReport.render(log, out);
  }

  private static ObjectNode invocation(GateAnswer answer) {
    ObjectNode invocation = JSON.objectNode();
    invocation.put("executionSuccessful", true);
    invocation.put("exitCode", answer.exitCode());
    invocation.put("exitCodeDescription", answer.outcome().id());
    ArrayNode told = invocation.putArray("toolExecutionNotifications");
    notification(told, "note", answer.summary());
    answer.disturbances().forEach(d -> notification(told, "note", d));
    answer.notes().forEach(n -> notification(told, "note", n));
    for (RuleAnswer r : answer.rules()) {
      String level = r.outcome() == Outcome.PASS ? "none" : Loudness.of(r, answer).id();
      notification(
          told,
          level.equals("notice") ? "note" : level,
          GateWords.outcome(r) + ": " + GateWords.rule(r) + ": " + GateWords.held(r));
    }
    return invocation;
  }

  private static void notification(ArrayNode to, String level, String text) {
    ObjectNode n = to.addObject();
    n.put("level", level);
    n.putObject("message").put("text", message(text));
  }

  private static ObjectNode result(Alert a, SarifRules rules) {
    ObjectNode result = JSON.objectNode();
    result.put("ruleId", a.check());
    result.put("ruleIndex", rules.index(a));
    result.put("level", a.loudness() == Loudness.NOTICE ? "note" : a.loudness().id());
    result.putObject("message").put("text", message(a.sentence()));
    result.putArray("locations").add(location(a));
    // GitHub looks at the first, which is to stay as lines move; the second says what it is
    ObjectNode prints = result.putObject("partialFingerprints");
    prints.put("primaryLocationLineHash", a.fingerprint());
    prints.put("holterFinding/v1", a.fingerprint());
    if (a.finding() != null) {
      stack(result, a.finding());
      properties(result.putObject("properties"), a.finding());
    }
    return result;
  }

  private static ObjectNode location(Alert a) {
    ObjectNode location = JSON.objectNode();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(a.place().path()));
    int line = a.place().lineOrFirst();
    ObjectNode region = physical.putObject("region");
    region.put("startLine", line).put("startColumn", 1).put("endLine", line);
    if (a.finding() != null && a.finding().source() != null) {
      ObjectNode logical = location.putArray("logicalLocations").addObject();
      logical.put("fullyQualifiedName", Visible.text(a.finding().source(), LONGEST));
      logical.put("kind", "function");
    }
    return location;
  }

  private static void stack(ObjectNode result, GateFinding f) {
    List<String> stack = GateWords.stack(f, FRAMES);
    if (stack.isEmpty()) {
      return;
    }
    ArrayNode frames = result.putArray("stacks").addObject().putArray("frames");
    stack.forEach(
        frame ->
            frames
                .addObject()
                .putObject("location")
                .putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", Visible.text(frame, LONGEST)));
  }

  private static void properties(ObjectNode to, GateFinding f) {
    to.put("known", f.known()).put("cause", f.cause() == null ? null : f.cause().id());
    to.put("confidence", f.confidence() == null ? null : f.confidence().id());
    to.put("artifact", Visible.text(f.artifact()))
        .put("count", f.count())
        .put("countExact", f.countExact());
    to.put("totalMs", f.totalMs()).put("maxMs", f.maxMs());
    to.put("stalls", f.stalls()).put("stallMs", f.stallMs());
  }

  /** Brackets would make links of what stands in them. */
  private static String message(String text) {
    return Visible.text(text, LONGEST)
        .replace("\\", "\\\\")
        .replace("[", "\\[")
        .replace("]", "\\]");
  }

  private static String uri(String path) {
    StringBuilder b = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
      b.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return b.toString();
  }
}
