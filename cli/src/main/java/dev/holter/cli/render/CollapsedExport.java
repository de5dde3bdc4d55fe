/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Exported;
import dev.holter.cli.model.StallStack;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A line a stack of a stall, outermost frame first and its loop before it, with microseconds. */
final class CollapsedExport {

  /** What stands for stalls without a sample, so that sums are of all stalls. */
  static final String NO_SAMPLE = "[no sample]";

  private CollapsedExport() {}

  static void write(Exported from, OutputStream stream) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    for (StallStack s : from.diagnosed().stacks()) {
      out.append(frame(s.loop()));
      if (s.frames().isEmpty()) {
        out.append(';').append(NO_SAMPLE);
      }
      for (String f : s.frames()) {
        out.append(';').append(frame(f));
      }
      out.append(' ').append(Long.toString(Math.round(1e3 * s.ms()))).append('\n');
    }
    out.flush();
  }

  /** A semicolon parts frames. */
  private static String frame(String name) {
    return Visible.text(name).replace(';', ':');
  }
}
