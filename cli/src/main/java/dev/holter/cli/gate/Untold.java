/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.Plural;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stalls that were counted and of which nothing is kept: nobody knows whose fault they are. */
final class Untold {

  private Untold() {}

  static long count(List<GroupOfRun> runs) {
    return runs.stream().mapToLong(r -> r.group().untold()).sum();
  }

  /** What was seen, how many were not, and what else to say; each may be empty. */
  static String besides(String seen, List<GroupOfRun> runs, String more) {
    long count = count(runs);
    String untold = count == 0 ? "" : Plural.of(count, "stall") + " counted alone";
    return Stream.of(seen, untold, more)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(". "));
  }
}
