/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What lies outside of the time that is read: taken away, and counted. */
final class Outside {

  int stalls;
  long stallTime;
  long calls;

  void takeFrom(HolterEvents events, Window window) {
    if (window.equals(Window.ALL)) {
      return;
    }
    Set<List<Long>> turns = new HashSet<>();
    events.stalls.facts.removeIf(
        s -> {
          if (window.overlaps(s.start(), s.end())) {
            turns.add(turn(s));
            return false;
          }
          stalls++;
          stallTime += s.elapsed();
          events.stalls.samples.remove(s.id());
          return true;
        });
    events
        .calls
        .facts()
        .removeIf(
            c -> {
              // a call is the evidence of its stall, which may reach into the window alone
              if (window.overlaps(c.start(), c.end()) || turns.contains(turn(c))) {
                return false;
              }
              calls++;
              return true;
            });
  }

  private static List<Long> turn(StallFact s) {
    return List.of(s.loop(), s.turn());
  }

  private static List<Long> turn(CallFact c) {
    return List.of(c.loop(), c.turn());
  }
}
