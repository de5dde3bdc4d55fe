/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JDK's events by thread. */
final class SpanIndex {

  /** The process's own events. */
  private static final long PROCESS = 0;

  private final Map<Long, Overlaps<SpanFact>> byThread = new HashMap<>();

  SpanIndex(List<SpanFact> spans) {
    for (SpanFact s : spans) {
      byThread
          .computeIfAbsent(s.threadId(), id -> new Overlaps<>(SpanFact::start, SpanFact::end))
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
    Overlaps<SpanFact> spans = byThread.get(thread);
    if (spans != null) {
      found.addAll(spans.with(stall.start(), stall.end()));
    }
  }
}
