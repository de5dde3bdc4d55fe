/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.Paint;
import dev.holter.cli.render.gate.GateFormat;
import dev.holter.cli.render.gate.GateMarkdown;
import dev.holter.cli.render.gate.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A step of a job on GitHub Actions, as its environment tells; elsewhere it does nothing. */
final class GithubStep {

  /** Less room is not worth a summary. */
  private static final long LEAST = 4096;

  private final boolean here;
  private final String summary;
  private final PrintWriter err;

  GithubStep(Map<String, String> environment, PrintWriter err) {
    this.here = "true".equals(environment.get("GITHUB_ACTIONS"));
    this.summary = environment.get("GITHUB_STEP_SUMMARY");
    this.err = err;
  }

  /** Shows findings at their lines; the runner reads the commands from stdout. */
  void annotate(GateAnswer answer, Places places, PrintWriter out) {
    if (here) {
      Output.write(
          null, out, (to, paint) -> GateFormat.GITHUB.render(answer, places, to, Paint.NONE));
    }
  }

  /** Adds the answer to the job's summary. That it cannot be written does not change a verdict. */
  void summarize(GateAnswer answer, Places places) {
    if (!here || summary == null || summary.isBlank()) {
      return;
    }
    Path file = Path.of(summary);
    try {
      long room = GateMarkdown.SUMMARY - (Files.exists(file) ? Files.size(file) : 0);
      if (room < LEAST) {
        err.println("holter: the job's summary is full, the gate's answer is not in it");
        return;
      }
      StringBuilder text = new StringBuilder();
      // a byte for the line feed that parts it from what others wrote
      GateMarkdown.render(answer, places, (int) room - 1, text);
      Files.writeString(
          file, text.insert(0, '\n'), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      err.println("holter: the job's summary cannot be written (" + e + ")");
    }
  }
}
