/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which stalls of a process fell together with stalls of its other loops. */
final class Together {

  private Together() {}

  /** By stall, how many other loops stalled for at least half of its time. */
  static Map<Long, Integer> of(List<StallFact> stalls) {
    List<StallFact> byStart = new ArrayList<>(stalls);
    byStart.sort(Comparator.comparingLong(StallFact::start));
    Map<Long, Set<Long>> others = new HashMap<>();
    for (int i = 0; i < byStart.size(); i++) {
      StallFact a = byStart.get(i);
      for (int k = i + 1; k < byStart.size() && byStart.get(k).start() < a.end(); k++) {
        StallFact b = byStart.get(k);
        long common = Math.min(a.end(), b.end()) - b.start();
        if (a.loop() != b.loop()) {
          note(others, a, b, common);
          note(others, b, a, common);
        }
      }
    }
    Map<Long, Integer> counts = new HashMap<>();
    others.forEach((stall, loops) -> counts.put(stall, loops.size()));
    return counts;
  }

  private static void note(
      Map<Long, Set<Long>> others, StallFact stall, StallFact other, long common) {
    if (2 * common >= stall.elapsed()) {
      others.computeIfAbsent(stall.id(), id -> new HashSet<>()).add(other.loop());
    }
  }
}
