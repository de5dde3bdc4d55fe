/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.RuleAnswer;
import java.util.List;

/** How one kind of rule is judged. */
interface GateRule {

  /** An answer, or one for each group of loops. */
  List<RuleAnswer> judge(Rule rule, Sides sides);
}
