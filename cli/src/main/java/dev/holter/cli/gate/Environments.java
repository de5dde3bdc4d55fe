/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.GateEnvironment;
import java.util.Objects;

/** Whether times of two environments can be compared. */
final class Environments {

  private Environments() {}

  /** Why they cannot; null if they can. */
  static String differ(GateEnvironment was, GateEnvironment is) {
    if (!Objects.equals(was.jvm(), is.jvm())) {
      return "the JVMs differ: " + was.jvm() + " and " + is.jvm();
    }
    if (was.processors() != null
        && is.processors() != null
        && !was.processors().equals(is.processors())) {
      return "one had " + was.processors() + " processors and the other " + is.processors();
    }
    return was.stallThresholdMs() == is.stallThresholdMs() ? null : "the stall thresholds differ";
  }

  /** Without what names one recording's file, and so differs in each. */
  static GateEnvironment kept(GateEnvironment e) {
    return new GateEnvironment(e.jvm(), e.agent(), e.processors(), e.stallThresholdMs(), null);
  }
}
