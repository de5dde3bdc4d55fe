/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
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
        p.totals(),
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
}
