/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.StallFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The guarded calls of each turn that stalled. Of the others, which may be a hundred times as many,
 * nothing is kept here.
 */
final class CallsOfStalls {

  private final Map<List<Long>, List<CallFact>> byTurn = new HashMap<>();

  CallsOfStalls(List<StallFact> stalls) {
    for (StallFact s : stalls) {
      byTurn.put(List.of(s.loop(), s.turn()), new ArrayList<>(0));
    }
  }

  void add(CallFact call) {
    List<CallFact> calls = byTurn.isEmpty() ? null : byTurn.get(List.of(call.loop(), call.turn()));
    if (calls != null) {
      calls.add(call);
    }
  }

  /** Those of a stall's turn, as they were added. */
  List<CallFact> of(StallFact stall) {
    return byTurn.getOrDefault(List.of(stall.loop(), stall.turn()), List.of());
  }
}
