/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.ProcessName;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import java.util.List;

/** Loops as a report names them: ids are unique in the report, names need not be. */
record LoopNames(ProcessFact process, String prefix) {

  static LoopNames of(ProcessFact p, List<ProcessFact> all) {
    return new LoopNames(p, ProcessName.prefix(p, all));
  }

  String id(long loop) {
    return prefix + loop;
  }

  String name(long loop) {
    LoopFact fact = process.loops().get(loop);
    return fact == null || fact.name() == null ? "loop " + loop : fact.name();
  }
}
