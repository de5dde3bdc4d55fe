/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.render.html.DiffPage;
import java.io.IOException;
import java.util.Locale;

/** The forms a diff comes in. */
public enum DiffFormat {
  TEXT {
    @Override
    public void render(Comparison diff, Appendable out, Paint paint) throws IOException {
      new DiffText(out, paint).render(diff);
    }
  },
  JSON {
    @Override
    public void render(Comparison diff, Appendable out, Paint paint) throws IOException {
      JsonReport.render(diff, out);
    }
  },
  HTML {
    @Override
    public void render(Comparison diff, Appendable out, Paint paint) throws IOException {
      new DiffPage().render(diff, out);
    }
  },
  MARKDOWN {
    @Override
    public void render(Comparison diff, Appendable out, Paint paint) throws IOException {
      DiffMarkdown.render(diff, out);
    }
  };

  /** Writes the diff. */
  public abstract void render(Comparison diff, Appendable out, Paint paint) throws IOException;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
