/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Level;
import java.util.List;

/**
 * One rule as it is asked for.
 *
 * @param limit in the measure of its kind; null where only the comparison limits it
 * @param change how many times the base's value it may be; null where nothing is compared
 * @param loops globs of loop names; empty for all
 * @param packages globs of classes; empty for all
 * @param calls globs of rules of the catalog; empty for all
 * @param whereEnough whether it keeps silent where the runs are too few to compare
 */
public record Rule(
    RuleKind kind,
    Level level,
    Double limit,
    Double change,
    List<String> loops,
    List<String> packages,
    List<String> calls,
    boolean whereEnough) {

  /** Whether it asks what a base has. */
  public boolean looksAtBase() {
    return level != Level.OFF
        && (change != null || kind == RuleKind.NEW_CALLS || kind == RuleKind.NEW_STALLS);
  }

  static Rule of(RuleKind kind, Level level) {
    Double limit = kind.measure == RuleKind.Measure.COUNT ? 0.0 : null;
    return new Rule(kind, level, limit, null, List.of(), List.of(), List.of(), false);
  }

  /** At most so much, in the measure of its kind. */
  public static Rule limited(RuleKind kind, double limit) {
    return new Rule(
        kind, Level.ERROR, limit, null, List.of(), List.of(), List.of(), /* whereEnough= */ false);
  }

  /** Limits by the base, where there are runs enough. */
  static Rule compared(RuleKind kind, double change) {
    return new Rule(
        kind, Level.ERROR, null, change, List.of(), List.of(), List.of(), /* whereEnough= */ true);
  }
}
