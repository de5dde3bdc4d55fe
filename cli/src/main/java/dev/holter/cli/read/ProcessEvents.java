/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ControlFact;
import dev.holter.cli.model.fact.HistoryFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RunKey;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All events of one process, from as many files as it wrote, on their way to facts. */
final class ProcessEvents {

  final HolterEvents holter;
  final JvmEvents jvm;
  private final Stacks stacks;
  private final Window window;
  private final Outside outside = new Outside();
  private JdkSpans jdk;
  private boolean settled;

  ProcessEvents(Stacks stacks, Window window) {
    this(stacks, window, new Calls.Room(Memory.ofHeap().calls()));
  }

  ProcessEvents(Stacks stacks, Window window, Calls.Room room) {
    this.stacks = stacks;
    this.window = window;
    holter = new HolterEvents(stacks, window, room);
    jvm = new JvmEvents();
  }

  void subscribe(EventPass pass) {
    holter.subscribe(pass);
    jvm.subscribe(pass);
  }

  /** For the key alone. */
  void subscribeToIdentity(EventPass pass) {
    holter.subscribeToIdentity(pass);
    jvm.subscribeToIdentity(pass);
  }

  void add(ProcessEvents o) {
    holter.add(o.holter);
    jvm.add(o.jvm);
    outside.add(o.outside);
  }

  /** It is read anew. */
  void forget() {
    holter.calls.forget();
  }

  RunKey key() {
    long pid = holter.agent.pid() != 0 ? holter.agent.pid() : jvm.pid;
    return new RunKey(holter.agent.host(), pid, jvm.fact().start());
  }

  /** All is read of the agent's events: what they say of stalls is put together, once. */
  void settle() {
    if (!settled) {
      settled = true;
      completeStalls();
      outside.takeFrom(holter, window, /* ended= */ true);
    }
  }

  /** Leaves out what is already known to be of no time that was asked for. */
  void leaveOut() {
    outside.takeFrom(holter, window, /* ended= */ false);
    holter.calls.looked();
  }

  /** The second pass: only now is it known which of the JDK's events matter. */
  JdkSpans jdk() {
    if (jdk == null) {
      settle();
      jdk = new JdkSpans(stacks, window, holter.stalls.facts);
    }
    return jdk;
  }

  /** What was recorded and not asked for. */
  Outside outside() {
    return outside;
  }

  ProcessFact facts(Consumer<String> notes) {
    jdk();
    noteDamage(notes);
    Map<Long, BeatFact> beats = new TreeMap<>();
    holter.beats.forEach((loop, b) -> beats.put(loop, b.fact()));
    holter.calls.facts().sort(Comparator.comparingLong(CallFact::start));
    jdk.spans.sort(Comparator.comparingLong(s -> s.start()));
    return new ProcessFact(
        holter.agent.host(),
        key().pid(),
        jvm.fact(),
        holter.agent.fact(),
        holter.loops,
        beats,
        holter.stalls.facts,
        holter.stalls.samples,
        holter.calls.facts(),
        List.copyOf(holter.totals.values()),
        holter.stalls.aftermaths,
        jdk.spans,
        holter.controlBeats,
        new ControlFact(
            holter.lateness.sum,
            holter.latest,
            holter.throttled,
            holter.pressure,
            jdk.gc,
            jdk.safepoint),
        history(),
        holter.wire.fact(),
        holter.artifacts,
        jvm.settings,
        jvm.lostBytes);
  }

  private HistoryFact history() {
    HistoryFact h = holter.history;
    h.gc().add(jdk.gcOverTime);
    h.safepoints().add(jdk.safepointsOverTime);
    return h;
  }

  private void noteDamage(Consumer<String> notes) {
    int damaged =
        holter.lateness.damaged + holter.beats.values().stream().mapToInt(LoopBeats::damaged).sum();
    if (damaged > 0) {
      notes.accept(damaged + " histograms could not be decoded; percentiles leave them out");
    }
    if (holter.agent.mixed()) {
      notes.accept("a file holds several processes, told as one here; give each a file of its own");
    }
    holter.tell(notes);
  }

  /** Gives every stall its thread, and builds those of which only samples tell. */
  private void completeStalls() {
    Set<Long> known = new HashSet<>();
    List<StallFact> complete = new ArrayList<>();
    for (StallFact s : holter.stalls.facts) {
      // two overlapping files may both hold it
      if (known.add(s.id())) {
        complete.add(s.threadId() == 0 ? s.onThread(threadOf(s.loop())) : s);
      }
    }
    holter.stalls.samples.forEach(
        (id, samples) -> {
          samples.sort(Comparator.comparingLong(SampleFact::elapsed));
          if (!known.contains(id) && !holter.stalls.isGone(id)) {
            SampleFact last = samples.get(samples.size() - 1);
            complete.add(
                StallFact.unended(last, until(last), threadOf(last.loop()), samples.size()));
          }
        });
    complete.sort(Comparator.comparingLong(StallFact::start));
    holter.stalls.facts.clear();
    holter.stalls.facts.addAll(complete);
  }

  /**
   * Until when a stall is known to have lasted that no event closed: as long as the loop was there
   * and turned no more. A beat of the turns before it may be written a period late.
   */
  private long until(SampleFact last) {
    LoopBeats beats = holter.beats.get(last.loop());
    boolean turned = beats != null && beats.last() > last.time() + 2 * HolterEvents.CONTROL_PERIOD;
    return turned
        ? last.time()
        : Math.max(last.time(), holter.loopsAlive.getOrDefault(last.loop(), 0L));
  }

  private long threadOf(long loop) {
    LoopFact fact = holter.loops.get(loop);
    return fact == null ? 0 : fact.threadId();
  }
}
