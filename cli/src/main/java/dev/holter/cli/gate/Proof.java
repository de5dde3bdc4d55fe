/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Catalog;
import dev.holter.catalog.Reporting;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.StallReport;

/** Evidence that does not depend on how busy the machine was. */
final class Proof {

  private static final Catalog CATALOG = Catalog.shipped();

  /** So many thresholds of a thread's own CPU time are no hiccup. */
  private static final double COMPUTED = 2;

  /** Nor so many of a JVM that has just started, whose code is slow. */
  private static final double COMPUTED_COLD = 3;

  private Proof() {}

  /** Whether the call counts however long it took: a busy machine makes some slow, but none. */
  static boolean of(BlockingCall c) {
    return c.source() != null && !c.everyday() && !onlySlow(c.rule());
  }

  /** Whether a call that was made, or the time it computed, proves the stall. */
  static boolean of(StallReport s, double thresholdMs) {
    boolean called = s.rule() != null && s.confidence() == Confidence.PROVEN && !onlySlow(s.rule());
    boolean computed =
        s.cpuMs() != null
            && s.cpuMs()
                >= (s.lifePhase() == LifePhase.STEADY ? COMPUTED : COMPUTED_COLD) * thresholdMs;
    return called || computed;
  }

  private static boolean onlySlow(String rule) {
    return CATALOG.reporting(rule) == Reporting.SLOW
        || CATALOG.onlyStalls(rule)
        || CATALOG.expectedWhenCold(rule);
  }
}
