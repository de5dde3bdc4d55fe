/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.gate.Against;
import dev.holter.cli.gate.Budget;
import dev.holter.cli.gate.BudgetDraft;
import dev.holter.cli.gate.BudgetFile;
import dev.holter.cli.gate.Run;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files that a repository keeps for its gate. */
final class GateFiles {

  private static final Path USUAL = Path.of("holter.yaml");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--budget",
      paramLabel = "FILE",
      description = "The rules to judge by; holter.yaml if it is there and no limit is given.")
  private Path budget;

  @Option(
      names = "--init",
      description = "Write a commented holter.yaml that fits these recordings, and judge nothing.")
  private boolean init;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "What was known before: what is new or worse fails.")
  private Path baseline;

  @Option(
      names = "--update-baseline",
      description =
          "Write the baseline: all of these runs if there is none, else what is better than it was.")
  private boolean update;

  @Option(
      names = "--accept",
      paramLabel = "REASON",
      description = "Let new findings into the baseline, and why.")
  private String accept;

  boolean init() {
    return init;
  }

  /** Null where there is none. */
  Budget budget(boolean limits) {
    if (init) {
      return null;
    }
    if (budget != null) {
      return BudgetFile.read(budget);
    }
    return !limits && Files.exists(USUAL) ? BudgetFile.read(USUAL) : null;
  }

  /** Told before anything is read. */
  void check(boolean asksForMore) {
    if (init && (asksForMore || baseline != null)) {
      throw usage("--init judges nothing, so leave out --base, --baseline and --output");
    }
    if (baseline == null && (update || accept != null)) {
      throw usage("--update-baseline and --accept need --baseline FILE");
    }
    if (accept != null && (!update || accept.isBlank())) {
      throw usage("--accept REASON goes with --update-baseline");
    }
  }

  /** Null where there is no baseline. */
  Against against(List<Run> head, Budget rules) {
    if (baseline == null) {
      return null;
    }
    if (update && !Files.exists(baseline)) {
      return Against.first(baseline, head, rules);
    }
    Against known = Against.baseline(baseline, head, rules);
    return accept == null ? known : known.accepting(head, rules, accept);
  }

  boolean updates() {
    return update;
  }

  boolean baseline() {
    return baseline != null;
  }

  int writeFirst(List<Run> runs, PrintWriter out) {
    Path file = budget == null ? USUAL : budget;
    if (Files.exists(file)) {
      throw new InputException(file + ": is there already; name another with --budget FILE");
    }
    try {
      byte[] text = BudgetDraft.of(runs).getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, to -> to.write(text));
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written (" + e + ")", e);
    }
    out.println(file + " is written; read it, and see what it says: holter gate RECORDING");
    return ExitCode.OK;
  }

  private ParameterException usage(String message) {
    return new ParameterException(mixee.commandLine(), message);
  }
}
