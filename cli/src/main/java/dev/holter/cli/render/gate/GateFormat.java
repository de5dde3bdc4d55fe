/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.JsonReport;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.util.Locale;

/** The forms a gate's answer comes in. */
public enum GateFormat {
  TEXT,
  JSON,
  MARKDOWN,
  GITHUB,
  JUNIT,
  SARIF,
  GITLAB,
  BENCHMARK;

  /** Writes the answer. */
  public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
      throws IOException {
    switch (this) {
      case TEXT -> new GateText(places, out, paint).render(answer);
      case JSON -> JsonReport.render(answer, out);
      case MARKDOWN -> GateMarkdown.render(answer, places, GateMarkdown.COMMENT, out);
      case GITHUB -> GithubAnnotations.render(answer, places, out);
      case JUNIT -> JunitXml.render(answer, places, out);
      case SARIF -> SarifLog.render(answer, places, out);
      case GITLAB -> GitlabCodeQuality.render(answer, places, out);
      case BENCHMARK -> BenchmarkJson.render(answer, out);
    }
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
