/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Report;
import dev.holter.cli.render.html.HtmlReport;
import java.io.IOException;
import java.util.Locale;

/** The forms a report comes in. */
public enum ReportFormat {
  TEXT,
  JSON,
  HTML,
  MARKDOWN;

  /** Writes the report. */
  public void render(Report report, Appendable out, Paint paint) throws IOException {
    switch (this) {
      case TEXT -> new TextReport(out, paint).render(report);
      case JSON -> JsonReport.render(report, out);
      case HTML -> new HtmlReport().render(report, out);
      case MARKDOWN -> MarkdownReport.render(report, out);
    }
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
