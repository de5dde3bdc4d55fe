/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.gate;

import java.util.List;

/**
 * One rule against what was measured.
 *
 * @param id such as {@code new-calls}, {@code gap.p99}
 * @param title what it asks for, as a sentence
 * @param scope which loops or packages it is about, as {@code loops worker-*}; empty for all
 * @param outcome {@code OFF} exactly where the level is
 * @param n how many were looked at
 * @param counted what those are, in the plural: turns, stalls, calls, runs
 * @param value what was measured; null if nothing could be
 * @param limit what is allowed; null where nothing but the comparison limits it
 * @param unit of value and limit: ms, count, share, per-1000-units, times
 * @param evidence why, in a sentence or two
 * @param couldShow the smallest change that so many could have shown, in times the base; null for a
 *     rule that compares nothing, or where no change would have shown
 * @param p how probable so great a difference is by chance, corrected; null where nothing was
 *     tested
 * @param findings fingerprints of the findings that broke it, or made it inconclusive
 */
public record RuleAnswer(
    String id,
    String title,
    Level level,
    String scope,
    Outcome outcome,
    long n,
    String counted,
    Double value,
    Double limit,
    String unit,
    String evidence,
    Double couldShow,
    Double p,
    List<String> findings) {

  /** Whether it fails the gate. */
  public boolean failsGate() {
    return level == Level.ERROR && outcome == Outcome.FAIL;
  }
}
