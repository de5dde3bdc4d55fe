/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.AftermathFact;
import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.read.jfr.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Stalls of one process, with their samples and what they kept waiting, collected in any order. */
final class StallEvents {

  private final Stacks stacks;
  private final Once once;
  final List<StallFact> facts = new ArrayList<>();
  final Map<Long, List<SampleFact>> samples = new HashMap<>();
  final Map<Long, AftermathFact> aftermaths = new HashMap<>();
  private final Set<Long> countedAlone = new HashSet<>();

  StallEvents(Stacks stacks, Once once) {
    this.stacks = stacks;
    this.once = once;
  }

  void subscribe(EventPass pass) {
    pass.on("holter.Stall", this::stall);
    pass.on("holter.StallSample", this::sample);
    pass.on("holter.Aftermath", this::aftermath);
  }

  /** Takes over another file's. */
  void add(StallEvents o) {
    facts.addAll(o.facts);
    o.samples.forEach((id, s) -> samples.computeIfAbsent(id, x -> new ArrayList<>()).addAll(s));
    aftermaths.putAll(o.aftermaths);
    countedAlone.addAll(o.countedAlone);
  }

  /**
   * Keeps stalls of some length and more. The others are counted with their loops, as those are of
   * which the agent left no event.
   *
   * @param equal how many of that very length may be kept
   * @param beats what is known of a loop
   * @return how many of these were
   */
  int keepFrom(long length, long equal, LongFunction<LoopBeats> beats) {
    int kept = 0;
    List<StallFact> longest = new ArrayList<>();
    for (StallFact s : facts) {
      if (s.elapsed() > length || s.elapsed() == length && kept < equal) {
        kept += s.elapsed() == length ? 1 : 0;
        longest.add(s);
      } else {
        beats.apply(s.loop()).untold(s.elapsed());
        samples.remove(s.id());
        aftermaths.remove(s.id());
        countedAlone.add(s.id());
      }
    }
    facts.clear();
    facts.addAll(longest);
    return kept;
  }

  /** Whether nothing but its count is kept of a stall, of which samples may still come. */
  boolean isCountedAlone(long stall) {
    return countedAlone.contains(stall);
  }

  void tell(Consumer<String> notes) {
    if (!countedAlone.isEmpty()) {
      notes.accept(
          countedAlone.size()
              + " of the shorter stalls are counted by their loop alone, for want of memory;"
              + " java -Xmx gives more");
    }
  }

  private void stall(Event e) {
    long elapsed = Fields.number(e, "elapsed");
    long late = Fields.number(e, "late");
    String endedBy = Fields.text(e, "endedBy");
    // written by the loop's own thread as it polls, except late or by the thread that took over
    long threadId = late == 0 && endedBy == null ? Fields.threadId(e, "eventThread") : 0;
    facts.add(
        new StallFact(
            Fields.number(e, "stall"),
            Fields.number(e, "loop"),
            Fields.number(e, "turn"),
            threadId,
            Fields.begun(e, elapsed, late),
            elapsed,
            /* ended= */ true,
            once.of(Fields.text(e, "phase")),
            Fields.number(e, "units"),
            Fields.number(e, "longestUnit"),
            once.of(Fields.text(e, "longestUnitClass")),
            Fields.number(e, "cpu", -1),
            Fields.number(e, "runDelay", -1),
            Fields.number(e, "clockCovered"),
            Fields.number(e, "guarded"),
            once.of(Fields.text(e, "mainRule")),
            Fields.number(e, "mainRuleTime"),
            Fields.number(e, "classLoads"),
            Fields.number(e, "classLoadTime"),
            (int) Fields.number(e, "samplesTaken"),
            (int) Fields.number(e, "samplesDropped"),
            (int) Fields.number(e, "samplesSuppressed"),
            Fields.number(e, "processLate"),
            Fields.number(e, "processRunDelay", -1),
            endedBy,
            once.of(Fields.labels(e))));
  }

  private void sample(Event e) {
    long stall = Fields.number(e, "stall");
    SampleFact sample =
        new SampleFact(
            stall,
            Fields.number(e, "loop"),
            Fields.number(e, "turn"),
            Fields.end(e) - Fields.number(e, "late"),
            Fields.number(e, "elapsed"),
            once.of(Fields.text(e, "state")),
            stacks.parse(Fields.text(e, "frames")),
            once.of(Fields.text(e, "lock")),
            OwnerFact.parse(Fields.text(e, "owners")),
            Fields.flag(e, "deadlock"),
            once.of(Fields.text(e, "unit")),
            Fields.number(e, "units"),
            once.of(Fields.labels(e)));
    samples.computeIfAbsent(stall, id -> new ArrayList<>()).add(sample);
  }

  private void aftermath(Event e) {
    long stall = Fields.number(e, "stall");
    aftermaths.put(
        stall,
        new AftermathFact(
            stall,
            (int) Fields.number(e, "readyKeys"),
            (int) Fields.number(e, "pendingUnits", -1)));
  }
}
