/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.AftermathFact;
import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.cli.read.jfr.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Stalls of one process, with their samples and what they kept waiting, collected in any order. */
final class StallEvents {

  private final Stacks stacks;
  private final Once once;
  final List<StallFact> facts = new ArrayList<>();
  final Map<Long, List<SampleFact>> samples = new HashMap<>();
  final Map<Long, AftermathFact> aftermaths = new HashMap<>();
  private long countedAlone;

  // numbers of stalls that were left out, sorted: there may be millions
  private long[] gone = {};

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
    countedAlone += o.countedAlone;
    leave(o.gone);
  }

  private void leave(long[] stalls) {
    if (stalls.length > 0) {
      gone = LongStream.concat(LongStream.of(gone), LongStream.of(stalls)).sorted().toArray();
    }
  }

  /**
   * Keeps stalls of some length and more. The others are counted with their loops, as those are of
   * which the agent left no event.
   *
   * @param equal how many of that very length may be kept
   * @param beats what is known of a loop
   * @return how many of these were
   */
  long keepFrom(long length, long equal, LongFunction<LoopBeats> beats) {
    long[] left = {equal};
    keep(
        s -> s.elapsed() > length || s.elapsed() == length && left[0]-- > 0,
        s -> {
          beats.apply(s.loop()).untold(s.elapsed());
          countedAlone++;
        });
    return equal - Math.max(0, left[0]);
  }

  /** Keeps those stalls alone. Samples of the others are left out, also those that come later. */
  void keep(Predicate<StallFact> those, Consumer<StallFact> others) {
    LongStream.Builder ids = LongStream.builder();
    List<StallFact> kept = new ArrayList<>();
    for (StallFact s : facts) {
      if (those.test(s)) {
        kept.add(s);
      } else {
        others.accept(s);
        samples.remove(s.id());
        aftermaths.remove(s.id());
        ids.add(s.id());
      }
    }
    facts.clear();
    facts.addAll(kept);
    leave(ids.build().toArray());
  }

  /** Whether a stall was left out, of which samples may still come. */
  boolean isGone(long stall) {
    return Arrays.binarySearch(gone, stall) >= 0;
  }

  void tell(Consumer<String> notes) {
    if (countedAlone > 0) {
      notes.accept(
          countedAlone
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
    if (isGone(stall)) {
      return;
    }
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
    if (!isGone(stall)) {
      aftermaths.put(
          stall,
          new AftermathFact(
              stall,
              (int) Fields.number(e, "readyKeys"),
              (int) Fields.number(e, "pendingUnits", -1)));
    }
  }
}
