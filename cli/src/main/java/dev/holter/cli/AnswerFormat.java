/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.render.JsonReport;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether a command about JVMs that run answers people or programs. */
final class AnswerFormat {

  private enum Kind {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text or json; default ${DEFAULT-VALUE}.")
  private Kind kind;

  boolean isJson() {
    return kind == Kind.JSON;
  }

  void json(PrintWriter out, Object answer) throws IOException {
    JsonReport.render(answer, out);
  }
}
