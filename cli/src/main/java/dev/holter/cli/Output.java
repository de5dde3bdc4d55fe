/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.WholeFile;
import dev.holter.cli.render.Paint;
import dev.holter.cli.render.ReportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Where a report goes: to stdout, coloured on a terminal, or into a file. */
record Output(ReportFormat format, Path file) {

  /** Writes something to wherever it goes. */
  interface Rendering {
    void to(Appendable out, Paint paint) throws IOException;
  }

  void write(Report report, PrintWriter out) {
    write(file, out, (to, paint) -> format.render(report, to, paint));
  }

  /** To a file, or to stdout where there is none. */
  static void write(Path file, PrintWriter out, Rendering rendering) {
    try {
      if (file == null) {
        rendering.to(out, new Paint(Ansi.AUTO.enabled()));
        out.flush();
      } else {
        WholeFile.write(
            file,
            bytes -> {
              Writer writer =
                  new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
              rendering.to(writer, Paint.NONE);
              writer.flush();
            });
      }
    } catch (IOException e) {
      throw new InputException(
          file + ": cannot be written (" + e + "); give -o a file in a folder that exists", e);
    }
  }
}
