/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.JsonReport;
import dev.holter.cli.render.Paint;
import java.io.IOException;
import java.util.Locale;

/** The forms a gate's answer comes in. */
public enum GateFormat {
  TEXT {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      new GateText(places, out, paint).render(answer);
    }
  },
  JSON {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      JsonReport.render(answer, out);
    }
  },
  MARKDOWN {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      GateMarkdown.render(answer, places, GateMarkdown.COMMENT, out);
    }
  },
  GITHUB {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      GithubAnnotations.render(answer, places, out);
    }
  },
  JUNIT {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      JunitXml.render(answer, places, out);
    }
  },
  SARIF {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      SarifLog.render(answer, places, out);
    }
  },
  GITLAB {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      GitlabCodeQuality.render(answer, places, out);
    }
  },
  BENCHMARK {
    @Override
    public void render(GateAnswer answer, Places places, Appendable out, Paint paint)
        throws IOException {
      BenchmarkJson.render(answer, out);
    }
  };

  /** Writes the answer. */
  public abstract void render(GateAnswer answer, Places places, Appendable out, Paint paint)
      throws IOException;

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
