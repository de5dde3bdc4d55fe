/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.render.html.DiffPage;
import java.io.IOException;
import java.util.Locale;

/** The forms a diff comes in. */
public enum DiffFormat {
  TEXT,
  JSON,
  HTML,
  MARKDOWN;

  /** Writes the diff. */
  public void render(Comparison diff, Appendable out, Paint paint) throws IOException {
    switch (this) {
      case TEXT -> new DiffText(out, paint).render(diff);
      case JSON -> JsonReport.render(diff, out);
      case HTML -> new DiffPage().render(diff, out);
      case MARKDOWN -> DiffMarkdown.render(diff, out);
    }
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
