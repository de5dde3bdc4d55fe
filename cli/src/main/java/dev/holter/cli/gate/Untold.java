/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Plural;
import java.util.List;

/** Stalls that the agent counted and left no event of: nobody knows whose fault they are. */
final class Untold {

  private Untold() {}

  static long count(List<GroupOfRun> runs) {
    return runs.stream().mapToLong(r -> r.group().untold()).sum();
  }

  /** As the end of a sentence; empty where there is none. */
  static String and(List<GroupOfRun> runs) {
    long count = count(runs);
    return count == 0
        ? ""
        : "; besides " + Plural.of(count, "stall") + " of which the agent's budget left no event";
  }
}
