/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JDK's events by thread and start: days of recording hold too many to search for each stall.
 */
final class SpanIndex {

  /** The process's own events. */
  private static final long PROCESS = 0;

  private final Map<Long, TreeMap<Long, List<SpanFact>>> byThread = new HashMap<>();
  private long longest;

  SpanIndex(List<SpanFact> spans) {
    for (SpanFact s : spans) {
      longest = Math.max(longest, s.end() - s.start());
      byThread
          .computeIfAbsent(s.threadId(), id -> new TreeMap<>())
          .computeIfAbsent(s.start(), t -> new ArrayList<>(1))
          .add(s);
    }
  }

  /** Events of the stall's thread, and of the process, that share a moment with it. */
  List<SpanFact> overlapping(StallFact stall) {
    List<SpanFact> found = new ArrayList<>();
    add(PROCESS, stall, found);
    if (stall.threadId() != PROCESS) {
      add(stall.threadId(), stall, found);
    }
    return found;
  }

  private void add(long thread, StallFact stall, List<SpanFact> found) {
    TreeMap<Long, List<SpanFact>> spans = byThread.getOrDefault(thread, new TreeMap<>());
    for (List<SpanFact> sameStart :
        spans.subMap(stall.start() - longest, true, stall.end(), true).values()) {
      for (SpanFact s : sameStart) {
        if (s.end() >= stall.start()) {
          found.add(s);
        }
      }
    }
  }
}
