/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Exported;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A trace for Perfetto: a track a loop, with its stalls and their guarded calls inside; a track
 * each for those who held a lock, with flows to whom they kept waiting; pauses of the process.
 */
final class TraceExport {

  /** Linux counts processes up to 4,194,304 at most. */
  private static final long OTHER_PID = 10_000_000L;

  private final Exported from;
  private final OutputStream buffer;
  private final PerfettoWriter out;
  private final Map<String, LoopReport> loops = new HashMap<>();
  private final Map<String, StallReport> stalls = new HashMap<>();
  private final Set<Long> pids = new HashSet<>();
  private long lastTrack;
  private long lastFlow;

  TraceExport(Exported from, OutputStream stream) {
    this.from = from;
    this.buffer = new BufferedOutputStream(stream, 1 << 16);
    this.out = new PerfettoWriter(buffer);
    from.report().loops().forEach(l -> loops.put(l.id(), l));
    from.diagnosed().stalls().forEach(s -> stalls.put(s.id(), s));
  }

  void write() throws IOException {
    out.clock(from.recording().start());
    for (ProcessFact p : from.recording().processes()) {
      write(p);
    }
    buffer.flush();
  }

  private void write(ProcessFact p) throws IOException {
    long process = ++lastTrack;
    String host = p.host() == null ? "" : " on " + Visible.text(p.host());
    long pid = pid(p);
    out.process(process, pid, "java " + p.pid() + host);
    pauses(p, process);
    Map<List<Long>, List<CallFact>> calls = new HashMap<>();
    for (CallFact c : p.calls()) {
      calls.computeIfAbsent(List.of(c.loop(), c.turn()), k -> new ArrayList<>()).add(c);
    }
    Map<Long, SliceTrack> tracks = new LinkedHashMap<>();
    Owners owners = new Owners();
    for (StallFact s : p.stalls()) {
      StallReport r = stalls.get(from.id(p, s.id()));
      List<CallFact> inside = calls.remove(List.of(s.loop(), s.turn()));
      if (r == null) {
        continue;
      }
      SliceTrack track = track(p, pid, process, s.loop(), tracks);
      track.add(stall(s, r, owners.flowTo(s, r)));
      for (CallFact c : inside == null ? List.<CallFact>of() : inside) {
        track.add(call(c).within(s.start(), s.end()));
      }
    }
    Predicate<CallFact> chosen = from.calls(p);
    for (List<CallFact> alone : calls.values()) {
      for (CallFact c : alone) {
        if (chosen.test(c) && loops.containsKey(from.id(p, c.loop()))) {
          track(p, pid, process, c.loop(), tracks).add(call(c));
        }
      }
    }
    for (SliceTrack t : tracks.values()) {
      t.write(out);
    }
    owners.write(process);
  }

  /** Perfetto takes two processes of one number for one, and in containers each is number 1. */
  private long pid(ProcessFact p) {
    long pid = p.pid();
    while (!pids.add(pid)) {
      pid += OTHER_PID;
    }
    return pid;
  }

  private SliceTrack track(
      ProcessFact p, long pid, long process, long loop, Map<Long, SliceTrack> known)
      throws IOException {
    SliceTrack track = known.get(loop);
    if (track == null) {
      long id = ++lastTrack;
      LoopReport l = loops.get(from.id(p, loop));
      String name = l == null ? "loop " + loop : Visible.text(l.name());
      // threads come and go under a loop, so that its own number is as good a thread's as any
      out.thread(id, process, pid, loop, name);
      track = new SliceTrack(id);
      known.put(loop, track);
    }
    return track;
  }

  private static Slice stall(StallFact s, StallReport r, long flow) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("id", r.id());
    details.put("confidence", r.confidence().id());
    details.put("source", Visible.text(r.source()));
    details.put("artifact", Visible.text(r.artifact()));
    details.put("explanation", Visible.text(r.explanation()));
    details.put("stack", r.stack() == null ? null : Visible.text(String.join(" < ", r.stack())));
    String what = r.rule() == null ? r.cause().id() : r.cause().id() + ": " + r.rule();
    return new Slice(s.start(), s.end(), "stall", "stall (" + what + ")", details, 0, flow);
  }

  private static Slice call(CallFact c) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("call", Visible.text(c.call()));
    details.put("detail", Visible.text(c.detail()));
    return new Slice(c.start(), c.end(), "call", c.rule(), details);
  }

  private void pauses(ProcessFact p, long process) throws IOException {
    for (SpanFact.Kind kind : List.of(SpanFact.Kind.GC, SpanFact.Kind.SAFEPOINT)) {
      List<SpanFact> spans = p.spans().stream().filter(s -> s.kind() == kind).toList();
      if (!spans.isEmpty()) {
        boolean gc = kind == SpanFact.Kind.GC;
        SliceTrack track = new SliceTrack(++lastTrack);
        out.track(lastTrack, process, gc ? "GC pauses" : "Safepoints");
        for (SpanFact s : spans) {
          String name = s.subject() == null ? (gc ? "GC" : "safepoint") : Visible.text(s.subject());
          track.add(new Slice(s.start(), s.end(), "pause", name, Map.of()));
        }
        track.write(out);
      }
    }
  }

  /** Threads that held locks, of one process. */
  private final class Owners {

    private final Map<String, List<Slice>> byName = new LinkedHashMap<>();

    /** The flow that leads from the lock's owner to a stall; 0 if there is none. */
    long flowTo(StallFact s, StallReport r) {
      if (r.lock() == null) {
        return 0;
      }
      long first = lastFlow + 1;
      String held = r.lock().className();
      List<StallReport.Owner> chain = r.lock().chain();
      for (int i = 0; i < chain.size(); i++) {
        StallReport.Owner o = chain.get(i);
        long flow = ++lastFlow;
        Map<String, String> details = new LinkedHashMap<>();
        details.put("state", o.state());
        details.put("waits for", Visible.text(o.waitsFor()));
        details.put("stack", Visible.text(String.join(" < ", o.stack())));
        // a flow has to have begun before it ends; the next owner has the next number
        byName
            .computeIfAbsent(Visible.text(o.owner()), n -> new ArrayList<>())
            .add(
                new Slice(
                    s.start() - i - 1,
                    s.end(),
                    "lock",
                    "holds " + Visible.text(held),
                    details,
                    flow,
                    /* flowIn= */ i + 1 < chain.size() ? flow + 1 : 0));
        held = o.waitsFor();
      }
      return chain.isEmpty() ? 0 : first;
    }

    void write(long process) throws IOException {
      for (Map.Entry<String, List<Slice>> e : byName.entrySet()) {
        SliceTrack track = new SliceTrack(++lastTrack);
        out.track(lastTrack, process, e.getKey() + " (holds a lock)");
        e.getValue().forEach(track::add);
        track.write(out);
      }
    }
  }
}
