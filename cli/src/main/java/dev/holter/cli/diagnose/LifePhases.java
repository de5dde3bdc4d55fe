/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.fact.JvmFact;

/** Where in a process's life a moment falls. */
final class LifePhases {

  /** How long after its start a JVM counts as cold: most first uses of a service fall into it. */
  static final long START_UP = 10_000_000_000L;

  private LifePhases() {}

  static LifePhase at(long time, JvmFact jvm) {
    if (time >= jvm.shutdown()) {
      return LifePhase.SHUTDOWN;
    }
    return jvm.start() > 0 && time < jvm.start() + START_UP ? LifePhase.START_UP : LifePhase.STEADY;
  }
}
