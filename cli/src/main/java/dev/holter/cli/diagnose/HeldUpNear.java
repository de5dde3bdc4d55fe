/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.ControlBeatFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.Steps;
import java.util.Comparator;
import java.util.Map;

/**
 * What held the whole process up near a moment: no loop stalls for it that was waiting, and still
 * none of its timers ran.
 *
 * @param by gc, safepoint, throttled, not-scheduled or unknown
 */
record HeldUpNear(long nanos, String by) {

  /**
   * A second of the control may begin before its thread has woken from what ended just then: the
   * lateness, which it learns a moment later, stands with the second after.
   */
  private static final long TOLD_LATER = 50_000_000L;

  /** The worst that was within {@code soon} before the time, if it was so long; or null. */
  static HeldUpNear of(ProcessFact p, long time, long soon, long least) {
    return p.controlBeats().stream()
        .filter(b -> b.start() - TOLD_LATER <= time && b.end() >= time - soon && b.late() >= least)
        .max(Comparator.comparingLong(ControlBeatFact::late))
        .map(b -> new HeldUpNear(b.late(), by(p, b)))
        .orElse(null);
  }

  private static String by(ProcessFact p, ControlBeatFact b) {
    if (sum(p.history().gc(), b) >= b.late() / 2) {
      return "gc";
    }
    if (sum(p.history().safepoints(), b) >= b.late() / 2) {
      return "safepoint";
    }
    if (b.throttled() >= b.late() / 2) {
      return "throttled";
    }
    return b.runDelay() >= b.late() / 2 ? "not-scheduled" : "unknown";
  }

  /** All of the steps that the beat touches. */
  private static long sum(Steps steps, ControlBeatFact b) {
    long sum = 0;
    long length = steps.length();
    for (Map.Entry<Long, long[]> step : steps.at(length).entrySet()) {
      long start = step.getKey() * length;
      if (start <= b.end() && start + length >= b.start() - b.late()) {
        sum += step.getValue()[0];
      }
    }
    return sum;
  }
}
