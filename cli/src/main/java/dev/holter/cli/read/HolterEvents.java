/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ControlBeatFact;
import dev.holter.cli.model.fact.GapBands;
import dev.holter.cli.model.fact.HistoryFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.TotalFact;
import dev.holter.cli.read.jfr.DamagedException;
import dev.holter.cli.read.jfr.Event;
import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Holter's own events of one process, collected in any order. Types and fields go by their names:
 * loading the agent's event classes would register them with JFR and cost 200 ms.
 */
final class HolterEvents {

  /** How often the control beats. */
  static final long CONTROL_PERIOD = 1_000_000_000L;

  /** A control as late as this may explain a stall. */
  private static final long LATE = 10_000_000L;

  private final Stacks stacks;
  private final Window window;
  private final Once once = new Once();
  final WireEvents wire;
  final Map<Long, LoopFact> loops = new TreeMap<>();
  final Map<Long, Long> loopsAlive = new HashMap<>();
  final Map<Long, LoopBeats> beats = new HashMap<>();
  final StallEvents stalls;
  final Calls calls;
  final Map<List<Object>, TotalFact> totals = new HashMap<>();
  final Map<String, String> artifacts = new HashMap<>();
  final List<ControlBeatFact> controlBeats = new ArrayList<>();
  final HistoryFact history = HistoryFact.empty();
  final Histograms lateness = new Histograms();
  long latest;
  long throttled;
  long pressure;
  long lastSeen;
  final AgentEvents agent = new AgentEvents();

  HolterEvents(Stacks stacks, Window window) {
    this(stacks, window, new Calls.Room(Memory.ofHeap().calls()));
  }

  HolterEvents(Stacks stacks, Window window, Calls.Room room) {
    this.calls = new Calls(room);
    this.stalls = new StallEvents(stacks, once);
    this.stacks = stacks;
    this.window = window;
    this.wire = new WireEvents(stacks, window);
  }

  void tell(Consumer<String> notes) {
    stalls.tell(notes);
    calls.tell(notes);
    wire.tell(notes);
  }

  /** Whether the agent was there at all. */
  boolean any() {
    return agent.any() || !loops.isEmpty() || !beats.isEmpty() || !stalls.facts.isEmpty();
  }

  void subscribe(EventPass pass) {
    agent.subscribe(pass);
    pass.on("holter.Loop", this::loop);
    pass.on("holter.Heartbeat", this::beat);
    stalls.subscribe(pass);
    pass.on("holter.BlockingCall", this::call);
    pass.on("holter.BlockingTotals", this::totals);
    pass.on("holter.Control", this::control);
    pass.on("holter.Artifact", this::artifact);
    wire.subscribe(pass);
  }

  void subscribeToIdentity(EventPass pass) {
    agent.subscribe(pass);
  }

  /** Adds another file's events of the same process. */
  void add(HolterEvents o) {
    loops.putAll(o.loops);
    o.loopsAlive.forEach((loop, at) -> loopsAlive.merge(loop, at, Math::max));
    o.beats.forEach((loop, b) -> beats(loop).add(b));
    stalls.add(o.stalls);
    calls.add(o.calls);
    o.totals.forEach((key, t) -> totals.merge(key, t, TotalFact::plus));
    artifacts.putAll(o.artifacts);
    controlBeats.addAll(o.controlBeats);
    history.add(o.history);
    wire.add(o.wire);
    lateness.add(o.lateness);
    latest = Math.max(latest, o.latest);
    throttled += o.throttled;
    pressure += o.pressure;
    lastSeen = Math.max(lastSeen, o.lastSeen);
    agent.add(o.agent);
  }

  LoopBeats beats(long loop) {
    return beats.computeIfAbsent(loop, id -> new LoopBeats());
  }

  private void loop(Event e) {
    long id = Fields.number(e, "loop");
    loopsAlive.merge(id, Fields.end(e), Math::max);
    loops.put(
        id,
        new LoopFact(
            id,
            Fields.text(e, "name"),
            Fields.text(e, "kind"),
            Fields.text(e, "framework"),
            Fields.text(e, "frameworkVersion"),
            Fields.threadId(e, "thread")));
  }

  private void beat(Event e) {
    long loop = Fields.number(e, "loop");
    long busy = Fields.number(e, "busy");
    long idle = Fields.number(e, "idle");
    // it tells of the time before it
    long middle = Fields.end(e) - (busy + idle) / 2;
    long covered = Fields.number(e, "histogramInterval");
    long middleOfGaps = covered > 0 ? Fields.end(e) - covered / 2 : middle;
    beats(loop)
        .add(
            e,
            window,
            (from, to, count) -> history.gaps().add(middleOfGaps, GapBands.of(to), count));
    if (!window.holds(Fields.end(e))) {
      return;
    }
    history.loop(loop).add(middle, HistoryFact.BUSY, busy);
    history.loop(loop).add(middle, HistoryFact.IDLE, idle);
  }

  private void call(Event e) {
    long elapsed = Fields.number(e, "elapsed");
    String frames = Fields.text(e, "frames");
    List<Frame> stack = frames == null ? stacks.of(e) : stacks.parse(frames);
    CallFact call =
        new CallFact(
            Fields.number(e, "loop"),
            Fields.number(e, "turn"),
            once.of(rule(e)),
            once.of(Fields.text(e, "call")),
            once.of(Fields.text(e, "detail")),
            Fields.begun(e, elapsed, Fields.number(e, "late")),
            elapsed,
            stack,
            Fields.flag(e, "permitted"),
            Fields.flag(e, "refused"),
            /* guarded= */ true,
            once.of(Fields.labels(e)));
    calls.add(call, window.overlaps(call.start(), call.end()));
  }

  /** Counted with what cannot be read where damage has taken it. */
  private static String rule(Event e) {
    String rule = Fields.text(e, "rule");
    if (rule == null) {
      throw new DamagedException("a call of no rule");
    }
    return rule;
  }

  private void totals(Event e) {
    if (!window.holds(Fields.end(e))) {
      return;
    }
    TotalFact total =
        new TotalFact(
            Fields.number(e, "loop"),
            rule(e),
            Fields.number(e, "count"),
            Fields.number(e, "total"),
            Fields.number(e, "max"),
            Fields.number(e, "reported"),
            /* exact= */ true);
    totals.merge(List.of(total.loop(), total.rule()), total, TotalFact::plus);
  }

  private void control(Event e) {
    lastSeen = Math.max(lastSeen, Fields.end(e));
    if (!window.holds(Fields.end(e))) {
      return;
    }
    lateness.add(Fields.text(e, "histogram"));
    latest = Math.max(latest, Fields.number(e, "max"));
    long lost = Fields.number(e, "throttledTime");
    long late = Fields.number(e, "max");
    throttled += Math.max(0, lost);
    long middle = Fields.end(e) - CONTROL_PERIOD / 2;
    history.late().add(middle, 0, late);
    history.throttled().add(middle, 0, Math.max(0, lost));
    pressure += Math.max(0, Fields.number(e, "cpuPressure"));
    if (lost > 0 || late >= LATE) {
      controlBeats.add(
          new ControlBeatFact(
              Fields.end(e) - Math.max(CONTROL_PERIOD, late),
              Fields.end(e),
              Math.max(0, lost),
              late,
              Fields.number(e, "runDelay", -1)));
    }
  }

  private void artifact(Event e) {
    String type = Fields.text(e, "className");
    String artifact = Fields.text(e, "artifact");
    if (type != null && artifact != null) {
      artifacts.put(type, artifact);
    }
  }
}
