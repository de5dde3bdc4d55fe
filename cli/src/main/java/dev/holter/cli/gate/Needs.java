/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;

/** What to say where a rule has not what it needs. */
final class Needs {

  private Needs() {}

  static RuleAnswer base(Draft draft) {
    return draft
        .outcome(Outcome.INCONCLUSIVE)
        .evidence("There is nothing to compare with: give --baseline FILE or --base RECORDING.")
        .answer();
  }
}
