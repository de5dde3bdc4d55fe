/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.gate.Gate;
import dev.holter.cli.gate.Judgement;
import dev.holter.cli.gate.Limits;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code holter gate}: a verdict a build can act on. */
@Command(
    name = "gate",
    description = {
      "Hold recordings against limits: exit 0 if all are kept, 1 if not, 3 if it cannot tell.",
      "Without any limit, a stall of a loop's own or a blocking call on a loop fails."
    },
    footer = {"", "Example: holter gate --max-gap 100ms --max-findings 0 build.jfr"})
final class GateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Recordings recordings;

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

  @Override
  public Integer call() {
    Limits limits = new Limits(millis(maxGap), millis(maxP99), maxFindings);
    Judgement judgement = Gate.judge(recordings.diagnose(), limits);
    PrintWriter out = spec.commandLine().getOut();
    for (Judgement.Line line : judgement.lines()) {
      out.println(
          String.format(
                  Locale.ROOT,
                  "%-12s  %-14s  limit %-8s  value %-8s  %s",
                  line.outcome(),
                  line.rule(),
                  line.limit(),
                  line.value(),
                  line.evidence())
              .stripTrailing());
    }
    return switch (judgement.outcome()) {
      case PASS -> ExitCode.OK;
      case FAIL -> ExitCode.GATE;
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
    };
  }

  private static Double millis(Duration d) {
    return d == null ? null : d.toNanos() / 1e6;
  }
}
