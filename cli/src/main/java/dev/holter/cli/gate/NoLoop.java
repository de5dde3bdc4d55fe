/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;

/** What to say where a rule's globs match no loop that was seen. */
final class NoLoop {

  private NoLoop() {}

  static RuleAnswer of(Rule rule) {
    return new Draft(rule)
        .outcome(Outcome.INCONCLUSIVE)
        .of(0, "turns")
        .evidence("No loop is called so; * stands for any characters.")
        .answer();
  }
}
