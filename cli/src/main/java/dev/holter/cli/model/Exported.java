/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.IntervalFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an export is made of.
 *
 * @param intervals hands out the heartbeats one by one, which are too many to keep
 */
public record Exported(
    Diagnosed diagnosed, RecordingFact recording, Consumer<Consumer<IntervalFact>> intervals) {

  public Report report() {
    return diagnosed.report();
  }

  /** The id in the report of a loop or stall of a process. */
  public String id(ProcessFact process, long id) {
    List<ProcessFact> all = recording.processes();
    return all.size() == 1 ? Long.toString(id) : ProcessName.of(process, all) + "/" + id;
  }

  /** Which calls of a process were asked for: all, or those of chosen stalls and the long ones. */
  public Predicate<CallFact> calls(ProcessFact process) {
    SelectionReport asked = report().selection();
    if (asked == null) {
      return c -> true;
    }
    Set<String> stalls =
        diagnosed.stalls().stream().map(StallReport::id).collect(Collectors.toSet());
    Set<List<Long>> turns =
        process.stalls().stream()
            .filter(s -> stalls.contains(id(process, s.id())))
            .map(s -> List.of(s.loop(), s.turn()))
            .collect(Collectors.toSet());
    Set<String> rules =
        report().blockingCalls().stream().map(BlockingCall::rule).collect(Collectors.toSet());
    double least = asked.minDurationMs() == null ? 0 : asked.minDurationMs();
    return c ->
        turns.contains(List.of(c.loop(), c.turn()))
            || rules.contains(c.rule()) && Millis.of(c.elapsed()) >= least;
  }

  /** The id in the report of the loop that a heartbeat is of. */
  public String id(IntervalFact beat) {
    for (ProcessFact p : recording.processes()) {
      if (p.key().same(beat.process())) {
        return id(p, beat.loop());
      }
    }
    return null;
  }
}
