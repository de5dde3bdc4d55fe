/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.fact.StallFact;
import java.util.List;
import java.util.Optional;

/**
 * A turn of a JVM that has just started, in which many classes came in and nothing else is known to
 * have held it up: besides their loading they were linked, verified and interpreted.
 */
final class ColdStartRule implements CauseRule {

  static final int MANY_LOADS = 20;

  /** What a class may cost a cold JVM in all; far more is something else. */
  private static final long PER_LOAD = 5_000_000;

  /**
   * What of it may be CPU time where samples agree on one place: of cold turns on two busy cores
   * most took 0.2 to 0.7 ms a class and the worst, a first signature, 1.2; with something slow in
   * them 1.9 to 3.0.
   */
  private static final long CPU_PER_LOAD = 1_500_000;

  @Override
  public Optional<Judgement> judge(Evidence e) {
    StallFact s = e.stall();
    boolean plausible = s.classLoads() >= MANY_LOADS && s.elapsed() <= s.classLoads() * PER_LOAD;
    return e.life() == LifePhase.START_UP && plausible && !computes(e)
        ? Optional.of(
            Judgement.of(
                Cause.CLASS_INIT,
                Confidence.INFERRED,
                Plural.of(s.classLoads(), "class load")
                    + " in a turn of a JVM that had just started, of "
                    + Millis.text(s.elapsed())
                    + ".",
                e.samples().agreement().map(StallSamples.Agreement::stack).orElse(List.of())))
        : Optional.empty();
  }

  private static boolean computes(Evidence e) {
    return e.stall().cpu() > e.stall().classLoads() * CPU_PER_LOAD
        && e.samples().agreement().filter(StallSamples.Agreement::several).isPresent();
  }
}
