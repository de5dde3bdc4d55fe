/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Report;
import dev.holter.cli.render.html.HtmlReport;
import java.io.IOException;
import java.util.Locale;

/** The forms a report comes in. */
public enum ReportFormat {
  TEXT((report, out, paint) -> new TextReport(out, paint).render(report)),
  JSON((report, out, paint) -> JsonReport.render(report, out)),
  HTML((report, out, paint) -> new HtmlReport().render(report, out)),
  MARKDOWN((report, out, paint) -> MarkdownReport.render(report, out));

  private final Rendering<Report> rendering;

  ReportFormat(Rendering<Report> rendering) {
    this.rendering = rendering;
  }

  /** Writes the report. */
  public void render(Report report, Appendable out, Paint paint) throws IOException {
    rendering.render(report, out, paint);
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
