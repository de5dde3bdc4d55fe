/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Report;
import dev.holter.cli.render.Paint;
import dev.holter.cli.render.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Where a report goes: to stdout, coloured on a terminal, or into a file. */
record Output(ReportFormat format, Path file) {

  void write(Report report, PrintWriter out) {
    try {
      if (file == null) {
        format.render(report, out, new Paint(Ansi.AUTO.enabled()));
        out.flush();
      } else {
        try (Writer writer = Files.newBufferedWriter(file)) {
          format.render(report, writer, Paint.NONE);
        }
      }
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be written (" + e + "); give -o a file in a folder that exists", e);
    }
  }
}
