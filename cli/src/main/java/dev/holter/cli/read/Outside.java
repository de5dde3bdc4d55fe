/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies outside of the time that is read: taken away, and counted. */
final class Outside {

  int stalls;
  long stallTime;
  long calls;

  /**
   * Takes it away.
   *
   * @param ended whether all was read: till then a call may be of a stall that still goes on
   */
  void takeFrom(HolterEvents events, Window window, boolean ended) {
    if (window.equals(Window.ALL)) {
      return;
    }
    List<CallFact> called = events.calls.facts();
    Map<Long, Long> latest = new HashMap<>();
    called.forEach(c -> latest.merge(c.loop(), c.turn(), Math::max));
    Set<List<Long>> turns = new HashSet<>();
    events.stalls.keep(
        s -> window.overlaps(s.start(), s.end()),
        s -> {
          stalls++;
          stallTime += s.elapsed();
        });
    events.stalls.facts.forEach(s -> turns.add(turn(s)));
    called.removeIf(
        c -> {
          // a call is the evidence of its stall, which may reach into the window alone
          if (window.overlaps(c.start(), c.end())
              || turns.contains(turn(c))
              || !ended && latest.get(c.loop()) == c.turn()) {
            return false;
          }
          calls++;
          return true;
        });
  }

  /** Takes over what another file had. */
  void add(Outside o) {
    stalls += o.stalls;
    stallTime += o.stallTime;
    calls += o.calls;
  }

  private static List<Long> turn(StallFact s) {
    return List.of(s.loop(), s.turn());
  }

  private static List<Long> turn(CallFact c) {
    return List.of(c.loop(), c.turn());
  }
}
