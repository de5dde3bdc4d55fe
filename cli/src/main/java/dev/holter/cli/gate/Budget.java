/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Permit;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * What a build allows.
 *
 * @param file null where there is none
 * @param excludeWarmup whether the first seconds of each JVM are left out
 * @param leastTurns fewer are too little to judge
 * @param leastRuns fewer are too little to judge
 * @param inconclusive what an inconclusive gate means; null where it does not say
 */
public record Budget(
    String file,
    boolean excludeWarmup,
    long leastTurns,
    int leastRuns,
    List<Rule> rules,
    List<Permit> permits,
    Inconclusive inconclusive) {

  /** A quarter more is worse, where there are runs enough to tell. */
  private static final double WORSE = 1.25;

  /** Without a base: no stall of a loop's own, and no blocking call. */
  public static Budget absolute() {
    return of(
        List.of(
            Rule.of(RuleKind.STALLS, Level.ERROR), Rule.of(RuleKind.BLOCKING_CALLS, Level.ERROR)));
  }

  /** With a base: nothing new, and nothing worse. */
  public static Budget relative() {
    return of(
        List.of(
            Rule.of(RuleKind.NEW_CALLS, Level.ERROR),
            Rule.of(RuleKind.NEW_STALLS, Level.ERROR),
            Rule.of(RuleKind.EXPIRED_PERMITS, Level.ERROR),
            Rule.of(RuleKind.UNUSED_PERMITS, Level.WARN),
            Rule.compared(RuleKind.CALLS_PER_UNIT, WORSE),
            Rule.compared(RuleKind.GAP_P99, WORSE),
            Rule.compared(RuleKind.STALL_RATIO, WORSE)));
  }

  /** These rules alone. */
  public static Budget of(List<Rule> rules) {
    return new Budget(null, /* excludeWarmup= */ false, 1, 1, List.copyOf(rules), List.of(), null);
  }

  /** With further rules. */
  public Budget with(List<Rule> more) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(more);
    return new Budget(
        file, excludeWarmup, leastTurns, leastRuns, List.copyOf(all), permits, inconclusive);
  }
}
