/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import dev.holter.cli.model.fact.IntervalFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import java.util.List;
import java.util.function.Consumer;

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
