/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.diff.Diff;
import dev.holter.cli.diff.DiffSide;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.render.DiffFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holter diff}: what changed from one set of recordings to another. */
@Command(
    name = "diff",
    description = {
      "Say what changed from BASE to HEAD: findings that are new, gone, worse or better, by tests"
          + " that know how little few of them show.",
      "It exits with 0 whatever changed; gate judges."
    },
    footer = {
      "",
      "Example: holter diff before.jfr after.jfr",
      "         holter diff --base monday/ tuesday/ --head friday/"
    })
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "BASE HEAD",
      arity = "0..*",
      hideParamSyntax = true,
      description = "Two recordings, or two folders of them.")
  private List<Path> both = List.of();

  @Option(
      names = "--base",
      paramLabel = "RECORDING",
      arity = "1..*",
      description = "Several recordings of what was.")
  private List<Path> base = List.of();

  @Option(
      names = "--head",
      paramLabel = "RECORDING",
      arity = "1..*",
      description = "Several recordings of what is.")
  private List<Path> head = List.of();

  @Mixin private TimeOptions times;

  @Mixin private SelectionOptions selection;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private DiffFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of stdout.")
  private Path file;

  @Override
  public Integer call() {
    if (both.size() == 2 && base.isEmpty() && head.isEmpty()) {
      base = both.subList(0, 1);
      head = both.subList(1, 2);
    } else if (!both.isEmpty() || base.isEmpty() || head.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "give BASE and HEAD, or --base RECORDING... --head RECORDING... for several a side");
    }
    Selection asked = selection.selection(times.from(), times.to());
    Comparison diff = Diff.of(side(base, asked), side(head, asked)).withTool(ToolVersion.text());
    Output.write(
        file, spec.commandLine().getOut(), (out, paint) -> format.render(diff, out, paint));
    return ExitCode.OK;
  }

  private DiffSide side(List<Path> files, Selection asked) {
    RecordingFact recording = Recordings.read(files, asked, spec, /* together= */ 2);
    return new DiffSide(recording, Recordings.diagnose(recording, asked));
  }
}
