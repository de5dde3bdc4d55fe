/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.gate.Against;
import dev.holter.cli.gate.Budget;
import dev.holter.cli.gate.Gate;
import dev.holter.cli.gate.Rule;
import dev.holter.cli.gate.RuleKind;
import dev.holter.cli.gate.Run;
import dev.holter.cli.gate.RunReader;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.Inconclusive;
import dev.holter.cli.model.gate.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter gate}: a verdict a build can act on. */
@Command(
    name = "gate",
    description = {
      "Hold recordings against limits: exit 0 if all are kept, 1 if not, 3 if it cannot tell.",
      "Without any limit, a stall of a loop's own or a blocking call on a loop fails; with a base, what"
          + " is new or worse."
    },
    footer = {
      "",
      "Example: holter gate --max-gap 100ms --max-findings 0 build.jfr",
      "         holter gate -o sarif=gate.sarif -o junit=gate.xml target/holter/",
      "         holter gate --baseline holter-baseline.json target/holter/",
      "         holter gate --base a.jfr b.jfr c.jfr d.jfr e.jfr --head f.jfr g.jfr h.jfr i.jfr j.jfr"
    })
final class GateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RECORDING",
      arity = "0..*",
      description = "Recordings and folders of them, all of one run.")
  private List<Path> one = List.of();

  @Option(
      names = "--head",
      paramLabel = "RECORDING",
      arity = "1..*",
      description = "Several runs to judge, each a recording or a folder of its processes.")
  private List<Path> head = List.of();

  @Option(
      names = "--base",
      paramLabel = "RECORDING",
      arity = "1..*",
      description = "Several runs to compare with.")
  private List<Path> base = List.of();

  @Option(
      names = "--max-gap",
      paramLabel = "TIME",
      converter = DurationOption.class,
      description = "Longest gap of any loop; what held up the whole process is left out.")
  private Duration maxGap;

  @Option(
      names = "--max-p99",
      paramLabel = "TIME",
      converter = DurationOption.class,
      description = "99th percentile of any loop's gaps.")
  private Duration maxP99;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Findings that are more than information.")
  private Integer maxFindings;

  @Mixin private GateFiles files;

  @Option(
      names = "--inconclusive",
      paramLabel = "WHAT",
      description =
          "What it means that nothing can be told: fail (exit 3), warn or pass (exit 0); default"
              + " fail.")
  private Inconclusive inconclusive;

  @Mixin private GateOutputs outputs;

  @Override
  public Integer call() {
    if (one.isEmpty() == head.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "give the RECORDING of a run, or --head RECORDING... for several runs");
    }
    files.check(!base.isEmpty() || outputs.asked());
    if (!base.isEmpty() && files.baseline()) {
      throw new ParameterException(
          spec.commandLine(), "give --base RECORDING... or --baseline FILE, not both");
    }
    boolean limits = maxGap != null || maxP99 != null || maxFindings != null;
    Budget named = files.budget(limits);
    // told before anything is read
    Budget budget = budget(named, !base.isEmpty() || files.baseline());
    Selection asked = warm(named);
    List<Run> runs = one.isEmpty() ? runs(head, asked) : List.of(run(one, asked));
    if (files.init()) {
      return files.writeFirst(runs, spec.commandLine().getOut());
    }
    Against against =
        base.isEmpty() ? files.against(runs, budget) : Against.runs(runs(base, asked), budget);
    Inconclusive means =
        inconclusive != null
            ? inconclusive
            : budget.inconclusive() != null ? budget.inconclusive() : Inconclusive.FAIL;
    GateAnswer judged = Gate.judge(runs, against, budget, means).withTool(ToolVersion.text());
    GateAnswer answer = files.updates() ? updated(judged, against, runs) : judged;
    outputs.write(answer, budget.file());
    return answer.exitCode();
  }

  /**
   * An inconclusive run is nothing to keep, and one in which no loop turned nothing to begin with.
   */
  private static GateAnswer updated(GateAnswer judged, Against against, List<Run> runs) {
    boolean keep =
        judged.outcome() != Outcome.INCONCLUSIVE || against.first() && judged.head().turns() > 0;
    return keep
        ? judged.noting(against.update(runs), against.first())
        : judged.noting(against.kept(), /* first= */ false);
  }

  private Budget budget(Budget named, boolean compares) {
    List<Rule> limits = new ArrayList<>();
    if (maxGap != null) {
      limits.add(Rule.limited(RuleKind.STALL_LONGEST, maxGap.toNanos() / 1e6));
    }
    if (maxP99 != null) {
      limits.add(Rule.limited(RuleKind.GAP_P99, maxP99.toNanos() / 1e6));
    }
    if (maxFindings != null) {
      limits.add(Rule.limited(RuleKind.FINDINGS, maxFindings));
    }
    if (named != null) {
      if (compares && !files.updates() && named.rules().stream().noneMatch(Rule::looksAtBase)) {
        throw new InputException(
            named.file()
                + ": no rule in it looks at the base; add '- rule: new-calls' and"
                + " '- rule: new-stalls', or leave out --base and --baseline");
      }
      return named.with(limits);
    }
    if (compares) {
      return Budget.relative().with(limits);
    }
    return limits.isEmpty() ? Budget.absolute() : Budget.of(limits);
  }

  private static Selection warm(Budget budget) {
    return budget != null && budget.excludeWarmup()
        ? new Selection(null, null, List.of(), null, null, /* excludeWarmup= */ true)
        : Selection.ALL;
  }

  private List<Run> runs(List<Path> each, Selection asked) {
    List<Run> runs = new ArrayList<>();
    for (Path path : each) {
      runs.add(run(List.of(path), asked));
    }
    return runs;
  }

  /** Read one after the other: of many recordings only one is in memory. */
  private Run run(List<Path> paths, Selection asked) {
    RecordingFact recording = Recordings.read(paths, asked, spec, /* together= */ 1);
    return RunReader.of(recording, Recordings.diagnose(recording, asked));
  }
}
