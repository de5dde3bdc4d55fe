/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.JsonReport;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.util.Locale;

/** The forms a gate's answer comes in. */
public enum GateFormat {
  TEXT((answer, places, out, paint) -> new GateText(places, out, paint).render(answer)),
  JSON((answer, places, out, paint) -> JsonReport.render(answer, out)),
  MARKDOWN(
      (answer, places, out, paint) ->
          GateMarkdown.render(answer, places, GateMarkdown.COMMENT, out)),
  GITHUB((answer, places, out, paint) -> GithubAnnotations.render(answer, places, out)),
  JUNIT((answer, places, out, paint) -> JunitXml.render(answer, places, out)),
  SARIF((answer, places, out, paint) -> SarifLog.render(answer, places, out)),
  GITLAB((answer, places, out, paint) -> GitlabCodeQuality.render(answer, places, out)),
  BENCHMARK((answer, places, out, paint) -> BenchmarkJson.render(answer, out));

  @FunctionalInterface
  private interface Rendering {
    void render(GateAnswer answer, Places places, Appendable out, Paint paint) throws IOException;
  }

  private final Rendering rendering;

  GateFormat(Rendering rendering) {
    this.rendering = rendering;
  }

  /** Writes the answer. */
  public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
      throws IOException {
    rendering.render(answer, places, out, paint);
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
