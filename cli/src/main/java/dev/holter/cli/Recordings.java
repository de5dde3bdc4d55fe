/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.diagnose.Diagnosis;
import dev.holter.cli.model.Report;
import dev.holter.cli.read.RecordingReader;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The recordings a command is about. */
final class Recordings {

  @Parameters(
      paramLabel = "RECORDING",
      arity = "1..*",
      description =
          "A .jfr file, a folder of them, or the repository of a process that runs or was killed.")
  private List<Path> files;

  Report diagnose() {
    return Diagnosis.of(RecordingReader.read(files)).withTool(ToolVersion.text());
  }
}
