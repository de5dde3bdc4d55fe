/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.cli.model.Exported;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A JSON object a line, its {@code type} first; fields are called as in the JSON report. */
final class NdjsonExport {

  private record Head(int schema, Report.Tool tool, String verdict, String summary) {}

  private record Call(
      String loop,
      String loopId,
      String start,
      double durationMs,
      String rule,
      String call,
      String detail,
      boolean permitted,
      List<String> stack) {}

  private record Sample(
      String stall,
      String loop,
      String loopId,
      double elapsedMs,
      String state,
      List<String> stack) {}

  private static final ObjectMapper JSON = new ObjectMapper(VisibleJson.FACTORY);

  private final Exported from;
  private final Writer out;
  private final Map<String, String> loops = new HashMap<>();

  private NdjsonExport(Exported from, Writer out) {
    this.from = from;
    this.out = out;
  }

  static void write(Exported from, OutputStream stream) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    new NdjsonExport(from, out).write();
    out.flush();
  }

  private void write() throws IOException {
    Report r = from.report();
    line("report", new Head(r.schema(), r.tool(), r.verdict().id(), r.summary()));
    line("recording", r.recording());
    if (r.selection() != null) {
      line("selection", r.selection());
    }
    if (r.fleet() != null) {
      line("fleet", r.fleet());
    }
    line("process", r.process());
    line("agent", r.agent());
    for (LoopReport loop : r.loops()) {
      loops.put(loop.id(), loop.name());
    }
    lines("loop", r.loops());
    lines("cause", r.causes());
    lines("finding", r.findings());
    lines("blockingCall", r.blockingCalls());
    lines("total", r.totals());
    lines("permit", r.permits());
    line("wire", r.wire());
    lines("stall", from.diagnosed().stalls());
    Set<String> stalls = new HashSet<>();
    from.diagnosed().stalls().forEach(s -> stalls.add(s.id()));
    for (ProcessFact p : from.recording().processes()) {
      calls(p);
      samples(p, stalls);
    }
  }

  private void calls(ProcessFact p) throws IOException {
    Predicate<CallFact> chosen = from.calls(p);
    for (CallFact c : p.calls()) {
      String loopId = from.id(p, c.loop());
      if (loops.containsKey(loopId) && chosen.test(c)) {
        line(
            "call",
            new Call(
                loops.get(loopId),
                loopId,
                Instant.ofEpochSecond(0, c.start()).toString(),
                Millis.of(c.elapsed()),
                c.rule(),
                c.call(),
                c.detail(),
                c.permitted(),
                text(c.stack())));
      }
    }
  }

  private void samples(ProcessFact p, Set<String> stalls) throws IOException {
    for (List<SampleFact> ofStall : p.samples().values()) {
      for (SampleFact s : ofStall) {
        String loopId = from.id(p, s.loop());
        if (loops.containsKey(loopId) && stalls.contains(from.id(p, s.stall()))) {
          line(
              "sample",
              new Sample(
                  from.id(p, s.stall()),
                  loops.get(loopId),
                  loopId,
                  Millis.of(s.elapsed()),
                  s.state(),
                  text(s.stack())));
        }
      }
    }
  }

  private void lines(String type, List<?> all) throws IOException {
    for (Object o : all) {
      line(type, o);
    }
  }

  private void line(String type, Object value) throws IOException {
    ObjectNode node = JSON.createObjectNode().put("type", type);
    node.setAll((ObjectNode) JSON.valueToTree(value));
    out.append(JSON.writeValueAsString(node)).append('\n');
  }

  private static List<String> text(List<Frame> stack) {
    return stack.stream().map(Frame::toString).toList();
  }
}
