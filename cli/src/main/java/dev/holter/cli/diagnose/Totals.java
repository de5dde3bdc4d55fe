/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.TotalFact;
import java.util.List;

/** Totals of calls for which the agent wrote none. */
final class Totals {

  /** Bookkeeping of the agent for the cause class-init, never a blocking call. */
  static final String CLASS_LOAD = "class.load";

  private Totals() {}

  static TotalFact of(List<CallFact> calls) {
    return calls.stream()
        .map(
            c ->
                new TotalFact(
                    c.loop(), c.rule(), 1, c.elapsed(), c.elapsed(), 1, /* exact= */ false))
        .reduce(TotalFact::plus)
        .orElseThrow();
  }
}
