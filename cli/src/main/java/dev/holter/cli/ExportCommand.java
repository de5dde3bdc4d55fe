/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.Exported;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Moment;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.WholeFile;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.read.IntervalReader;
import dev.holter.cli.render.ExportFormat;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holter export}: what a recording says, for other tools. */
@Command(
    name = "export",
    description = {
      "Write what recordings say for other tools.",
      "hlog: gaps, for HdrHistogram's tools. collapsed, speedscope: stacks of stalls.",
      "trace: loops and stalls on a time axis, for ui.perfetto.dev. ndjson: a fact a line."
    },
    footer = {"", "Example: holter export --to trace -o holter.pftrace holter-4711.jfr"})
final class ExportCommand implements Callable<Integer> {

  @Mixin private Recordings recordings;

  @Mixin private SelectionOptions selection;

  @Option(
      names = "--from",
      paramLabel = "T",
      converter = MomentOption.class,
      description = "Leave out what was before: 12:30 (local), 12:30Z, +90s or -5m.")
  private Moment from;

  @Option(
      names = "--until",
      paramLabel = "T",
      converter = MomentOption.class,
      description = "Leave out what came after; elsewhere this is --to.")
  private Moment until;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}.")
  private ExportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of stdout.")
  private Path file;

  @Override
  public Integer call() {
    if (file == null && format.binary() && Terminal.stdout()) {
      throw new InputException(format + " is nothing for a terminal; give -o FILE");
    }
    Selection chosen = selection.selection(from, until);
    RecordingFact recording = recordings.read(chosen);
    Exported exported =
        new Exported(
            Recordings.diagnose(recording, chosen),
            recording,
            sink -> IntervalReader.read(recordings.files(), chosen, sink));
    try {
      if (file == null) {
        try (OutputStream out = stdout()) {
          format.write(exported, out);
        }
      } else {
        WholeFile.write(file, out -> format.write(exported, out));
      }
    } catch (IOException e) {
      throw new InputException(
          (file == null ? "stdout" : file)
              + ": cannot be written ("
              + e
              + "); give -o a file in a folder that exists",
          e);
    }
    return ExitCode.OK;
  }

  /** Bytes, which no writer of text may touch; it stays open. */
  private static OutputStream stdout() {
    return new FilterOutputStream(System.out) {
      @Override
      public void write(byte[] b, int off, int len) throws IOException {
        out.write(b, off, len);
      }

      @Override
      public void close() throws IOException {
        if (System.out.checkError()) { // which flushes it, and swallows what fails
          throw new IOException("not all of it could be written");
        }
      }
    };
  }
}
