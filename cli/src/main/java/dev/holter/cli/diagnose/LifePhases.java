/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.fact.JvmFact;

/** Where in a process's life a moment falls. */
final class LifePhases {

  private LifePhases() {}

  static LifePhase at(long time, JvmFact jvm) {
    if (time >= jvm.shutdown()) {
      return LifePhase.SHUTDOWN;
    }
    return time < jvm.warm() ? LifePhase.START_UP : LifePhase.STEADY;
  }
}
