/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.Outcome;
import dev.holter.cli.model.gate.RuleAnswer;

/**
 * What a rule would compare and there is too little of.
 *
 * @param why null where it is the number of runs
 * @param silent whether a note is enough, because nobody asked for it
 */
record NotCompared(Rule rule, String group, int runs, String why, boolean silent) {

  static String tooFew(int enough) {
    return "Of so few runs nothing can be told from chance; "
        + enough
        + " a side can (--base RECORDING... --head RECORDING...).";
  }

  RuleAnswer answer(String because) {
    return new Draft(rule)
        .scope(Comparisons.scope(group))
        .of(runs, "runs")
        .limit(null, rule.kind().measure.unit)
        .outcome(Outcome.INCONCLUSIVE)
        .evidence(because)
        .answer();
  }
}
