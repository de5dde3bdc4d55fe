/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.StallFact;
import java.util.List;
import java.util.TreeMap;

/**
 * When a process is known to have got no CPU, by the kernel's account of its loops. Such times come
 * in spells: of a stall in the midst of one that nobody could measure, they tell as well.
 */
final class Starvation {

  /** How far a spell reaches beyond what was measured, nanoseconds. */
  private static final long AROUND = 1_000_000_000L;

  // stalls that were starved, by their start
  private final TreeMap<Long, StallFact> starved = new TreeMap<>();
  private long longest;

  Starvation(List<StallFact> stalls) {
    for (StallFact s : stalls) {
      if (2 * s.runDelay() >= s.elapsed()) {
        starved.merge(s.start(), s, (a, b) -> a.elapsed() >= b.elapsed() ? a : b);
        longest = Math.max(longest, s.elapsed());
      }
    }
  }

  /** Whether another stall within a second of this one was starved. */
  boolean around(StallFact stall) {
    long from = stall.start() - AROUND;
    // a loop, since a stream over a view of the map counts all of it first
    for (StallFact s : starved.subMap(from - longest, true, stall.end() + AROUND, true).values()) {
      if (s.id() != stall.id() && s.end() >= from) {
        return true;
      }
    }
    return false;
  }
}
