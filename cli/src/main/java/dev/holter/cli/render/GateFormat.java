/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.gate.GateAnswer;
import java.io.IOException;
import java.util.Locale;

/** The forms a gate's answer comes in. */
public enum GateFormat {
  TEXT {
    @Override
    public void render(GateAnswer answer, Appendable out, Paint paint) throws IOException {
      new GateText(out).render(answer);
    }
  },
  JSON {
    @Override
    public void render(GateAnswer answer, Appendable out, Paint paint) throws IOException {
      JsonReport.render(answer, out);
    }
  };

  /** Writes the answer. */
  public abstract void render(GateAnswer answer, Appendable out, Paint paint) throws IOException;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
