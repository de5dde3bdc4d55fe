/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.diff.Comparison;
import dev.holter.cli.render.html.DiffPage;
import java.io.IOException;
import java.util.Locale;

/** The forms a diff comes in. */
public enum DiffFormat {
  TEXT((diff, out, paint) -> new DiffText(out, paint).render(diff)),
  JSON((diff, out, paint) -> JsonReport.render(diff, out)),
  HTML((diff, out, paint) -> new DiffPage().render(diff, out)),
  MARKDOWN((diff, out, paint) -> DiffMarkdown.render(diff, out));

  private final Rendering<Comparison> rendering;

  DiffFormat(Rendering<Comparison> rendering) {
    this.rendering = rendering;
  }

  /** Writes the diff. */
  public void render(Comparison diff, Appendable out, Paint paint) throws IOException {
    rendering.render(diff, out, paint);
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
