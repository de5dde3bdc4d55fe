/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import java.util.List;

/** Loops as a report names them: ids are unique in the report, names need not be. */
record LoopNames(ProcessFact process, String prefix) {

  /** Of one of several processes: in containers many have the same pid. */
  static LoopNames of(ProcessFact p, List<ProcessFact> all) {
    if (all.size() == 1) {
      return new LoopNames(p, "");
    }
    boolean alone = all.stream().filter(o -> o.pid() == p.pid()).count() == 1;
    return new LoopNames(p, (alone ? "" : p.host() + "/") + p.pid() + "/");
  }

  String id(long loop) {
    return prefix + loop;
  }

  String name(long loop) {
    LoopFact fact = process.loops().get(loop);
    return fact == null || fact.name() == null ? "loop " + loop : fact.name();
  }
}
