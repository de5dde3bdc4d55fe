/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;

/** Loops as a report names them: ids are unique in the report, names need not be. */
record LoopNames(ProcessFact process, boolean only) {

  String id(long loop) {
    return only ? Long.toString(loop) : process.pid() + "/" + loop;
  }

  String name(long loop) {
    LoopFact fact = process.loops().get(loop);
    return fact == null || fact.name() == null ? "loop " + loop : fact.name();
  }
}
