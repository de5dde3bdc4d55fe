/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import dev.holter.cli.model.fact.ProcessFact;
import java.util.List;
import java.util.Objects;

/** What tells a process from the others of a report. */
public final class ProcessName {

  private ProcessName() {}

  /** Its pid; the host before it and the run behind it only where that is not enough. */
  public static String of(ProcessFact p, List<ProcessFact> all) {
    List<ProcessFact> twins = all.stream().filter(o -> o.pid() == p.pid()).toList();
    if (twins.size() == 1) {
      return Long.toString(p.pid());
    }
    int run = run(p, all);
    return p.host() + "/" + p.pid() + (run == 0 ? "" : "#" + run);
  }

  /** What stands before ids of its own; empty where it is alone. */
  public static String prefix(ProcessFact p, List<ProcessFact> all) {
    return all.size() == 1 ? "" : of(p, all) + "/";
  }

  /** Which run of a process it is, from 1 on; 0 if there is no other. */
  public static int run(ProcessFact p, List<ProcessFact> all) {
    int runs = 0;
    int before = 0;
    for (ProcessFact o : all) {
      if (o.pid() == p.pid() && Objects.equals(o.host(), p.host())) {
        runs++;
        before += o.jvm().start() < p.jvm().start() ? 1 : 0;
      }
    }
    return runs == 1 ? 0 : before + 1;
  }
}
