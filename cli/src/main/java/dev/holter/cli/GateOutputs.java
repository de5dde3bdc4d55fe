/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.gate.GateFormat;
import dev.holter.cli.render.gate.Places;
import dev.holter.cli.render.gate.SourceTree;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the answer of a gate goes: to stdout, into files, and to the system that builds. */
final class GateOutputs {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private GateFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "[FORMAT=]FILE",
      converter = GateOutput.Converter.class,
      description = {
        "Write a format to a file besides, as in -o sarif=holter.sarif; may be given several"
            + " times. Without FORMAT= the file takes what stdout would."
      })
  private List<GateOutput> files = List.of();

  @Option(
      names = "--source-root",
      paramLabel = "DIR",
      converter = FolderOption.class,
      description =
          "Where sources are, or a folder above them, for places in code; default the working"
              + " directory.")
  private List<Path> sources = List.of(Path.of(""));

  @Option(
      names = "--no-ci",
      description = "On GitHub Actions: neither annotations nor a job summary unasked.")
  private boolean noCi;

  /** Whether files were asked for. */
  boolean asked() {
    return !files.isEmpty();
  }

  /**
   * Writes an answer wherever it is to go.
   *
   * @param rules the file that says the rules, or null
   */
  void write(GateAnswer answer, String rules) {
    write(answer, rules, System.getenv());
  }

  void write(GateAnswer answer, String rules, Map<String, String> environment) {
    Repository repository = Repository.of(environment, Path.of(""));
    Places places = new Places(new SourceTree(sources, repository.top()), repository.path(rules));
    PrintWriter out = mixee.commandLine().getOut();
    boolean stdout = true;
    for (GateOutput each : files) {
      stdout &= each.format() != null;
      GateFormat as = each.format() == null ? format : each.format();
      Output.write(each.file(), out, (to, paint) -> as.render(answer, places, to, paint));
    }
    if (stdout) {
      Output.write(null, out, (to, paint) -> format.render(answer, places, to, paint));
    }
    if (!noCi) {
      GithubStep step = new GithubStep(environment, mixee.commandLine().getErr());
      if (stdout && format == GateFormat.TEXT) {
        step.annotate(answer, places, out);
      }
      step.summarize(answer, places);
    }
  }
}
