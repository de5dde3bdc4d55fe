/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Report;
import dev.holter.cli.render.html.HtmlReport;
import java.io.IOException;
import java.util.Locale;

/** The forms a report comes in. */
public enum ReportFormat {
  TEXT {
    @Override
    public void render(Report report, Appendable out, Paint paint) throws IOException {
      new TextReport(out, paint).render(report);
    }
  },
  JSON {
    @Override
    public void render(Report report, Appendable out, Paint paint) throws IOException {
      JsonReport.render(report, out);
    }
  },
  HTML {
    @Override
    public void render(Report report, Appendable out, Paint paint) throws IOException {
      new HtmlReport().render(report, out);
    }
  },
  MARKDOWN {
    @Override
    public void render(Report report, Appendable out, Paint paint) throws IOException {
      MarkdownReport.render(report, out);
    }
  };

  /** Writes the report. */
  public abstract void render(Report report, Appendable out, Paint paint) throws IOException;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
