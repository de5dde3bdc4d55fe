/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Diagnosed;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.read.RecordingReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The recordings a command is about. */
final class Recordings {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec mixee;

  @Parameters(
      paramLabel = "RECORDING",
      arity = "1..*",
      description =
          "A .jfr file, a folder of them, or the repository of a process that runs or was killed.")
  private List<Path> files;

  List<Path> files() {
    return files;
  }

  Report diagnose() {
    return diagnose(Selection.ALL).report();
  }

  Diagnosed diagnose(Selection selection) {
    return diagnose(read(selection), selection);
  }

  RecordingFact read(Selection selection) {
    return read(files, selection, mixee, /* together= */ 1);
  }

  /**
   * Reads with a bar on the reader's terminal.
   *
   * @param together how many such readings the memory has to hold
   */
  static RecordingFact read(
      List<Path> files, Selection selection, CommandSpec command, int together) {
    return ProgressBar.during(
        command, bar -> RecordingReader.read(files, selection, bar, together));
  }

  static Diagnosed diagnose(RecordingFact recording, Selection selection) {
    return Diagnosis.of(recording, selection).withTool(ToolVersion.text());
  }
}
