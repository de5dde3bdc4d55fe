/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.StallReport;
import java.util.List;

/** The loops of one group that a rule is about, in one run. */
record GroupOfRun(Run run, LoopGroup group) {

  boolean calm() {
    return !run.disturbed();
  }

  List<StallReport> stalls() {
    return run.stalls().stream().filter(s -> group.has(s.loop())).toList();
  }
}
