/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.TotalFact;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out stalls and calls that had begun before a test did. The test before it waited for them
 * and tells what it saw of them.
 */
final class BegunSince {

  private BegunSince() {}

  static RecordingFact of(RecordingFact r, long start) {
    List<ProcessFact> processes = r.processes().stream().map(p -> of(p, start)).toList();
    return new RecordingFact(r.files(), r.start(), r.end(), processes, r.notes(), r.window());
  }

  private static ProcessFact of(ProcessFact p, long start) {
    return new ProcessFact(
        p.host(),
        p.pid(),
        p.jvm(),
        p.agent(),
        p.loops(),
        p.beats(),
        p.stalls().stream().filter(s -> s.start() >= start).toList(),
        p.samples(),
        p.calls().stream().filter(c -> c.start() >= start).toList(),
        totals(p, start),
        p.aftermaths(),
        p.spans(),
        p.controlBeats(),
        p.control(),
        p.history(),
        p.wire(),
        p.artifacts(),
        p.settings(),
        p.lostBytes());
  }

  private static List<TotalFact> totals(ProcessFact p, long start) {
    List<TotalFact> totals = new ArrayList<>();
    for (TotalFact t : p.totals()) {
      TotalFact rest = t;
      for (CallFact c : p.calls()) {
        boolean counted = c.loop() == t.loop() && c.rule().equals(t.rule()) && c.guarded();
        rest = counted && c.start() < start ? without(rest, c) : rest;
      }
      if (rest.count() > 0) {
        totals.add(rest);
      }
    }
    return totals;
  }

  /** The longest of the rest is not known then; it is at most what all of them took. */
  private static TotalFact without(TotalFact t, CallFact c) {
    long total = Math.max(0, t.total() - c.elapsed());
    return new TotalFact(
        t.loop(),
        t.rule(),
        t.count() - 1,
        total,
        Math.min(t.max(), total),
        Math.max(0, t.reported() - 1),
        t.exact());
  }
}
