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

  private final Set<Long> together = new HashSet<>();
  private final Map<Long, Long> runDelays = new HashMap<>();

  Together(List<StallFact> stalls) {
    List<StallFact> byStart = new ArrayList<>(stalls);
    byStart.sort(Comparator.comparingLong(StallFact::start));
    for (int i = 0; i < byStart.size(); i++) {
      StallFact a = byStart.get(i);
      for (int k = i + 1; k < byStart.size() && byStart.get(k).start() < a.end(); k++) {
        StallFact b = byStart.get(k);
        long common = Math.min(a.end(), b.end()) - b.start();
        if (a.loop() != b.loop()) {
          note(a, b, common);
          note(b, a, common);
        }
      }
    }
  }

  /** Whether another loop stalled for at least half of a stall's time. */
  boolean withOthers(StallFact stall) {
    return together.contains(stall.id());
  }

  /** How long the watchdog waited for a CPU, by this stall or by one that fell together with it. */
  long processRunDelay(StallFact stall) {
    return stall.processRunDelay() >= 0
        ? stall.processRunDelay()
        : runDelays.getOrDefault(stall.id(), -1L);
  }

  private void note(StallFact stall, StallFact other, long common) {
    if (2 * common >= stall.elapsed()) {
      together.add(stall.id());
      runDelays.merge(stall.id(), other.processRunDelay(), Math::max);
    }
  }
}
