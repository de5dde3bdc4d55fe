/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.render.ReportFormat;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code holter report}: what held up the loops, and whose code it was. */
@Command(
    name = "report",
    description = "Say what held up the event loops, and whose code it was.",
    footer = {"", "Example: holter report holter-4711.jfr"})
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private Recordings recordings;

  @Mixin private TimeOptions times;

  @Mixin private SelectionOptions selection;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private ReportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of stdout.")
  private Path file;

  @Override
  public Integer call() {
    new Output(format, file)
        .write(
            recordings.diagnose(selection.selection(times.from(), times.to())).report(),
            spec.commandLine().getOut());
    return ExitCode.OK;
  }
}
