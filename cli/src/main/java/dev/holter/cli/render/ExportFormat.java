/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Exported;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** What recordings are exported to, for other tools. */
public enum ExportFormat {
  HLOG {
    @Override
    public void write(Exported from, OutputStream out) throws IOException {
      HlogExport.write(from, out);
    }
  },
  COLLAPSED {
    @Override
    public void write(Exported from, OutputStream out) throws IOException {
      CollapsedExport.write(from, out);
    }
  },
  SPEEDSCOPE {
    @Override
    public void write(Exported from, OutputStream out) throws IOException {
      SpeedscopeExport.write(from, out);
    }
  },
  TRACE {
    @Override
    public void write(Exported from, OutputStream out) throws IOException {
      new TraceExport(from, out).write();
    }

    @Override
    public boolean binary() {
      return true;
    }
  },
  NDJSON {
    @Override
    public void write(Exported from, OutputStream out) throws IOException {
      NdjsonExport.write(from, out);
    }
  };

  /** Writes all of it; does not close the stream. */
  public abstract void write(Exported from, OutputStream out) throws IOException;

  /** Whether it is nothing for a terminal. */
  public boolean binary() {
    return false;
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
