/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Exported;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.fact.IntervalFact;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.HistogramLogWriter;

/** The gaps of every loop as HdrHistogram's own log: a line an interval, a tag a loop. */
final class HlogExport {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private HlogExport() {}

  static void write(Exported from, OutputStream out) throws IOException {
    Map<String, String> tags = tags(from);
    long base = from.recording().start();
    // the writer's own stream says nothing of failures, and has the platform's charset
    PrintStream to =
        new PrintStream(
            new BufferedOutputStream(out, 1 << 16), /* autoFlush= */ false, StandardCharsets.UTF_8);
    HistogramLogWriter log = new HistogramLogWriter(to);
    log.outputComment("[Gaps of event loops, by Holter; values are nanoseconds, maxima are ms]");
    log.outputLogFormatVersion();
    log.outputStartTime(base / 1_000_000);
    log.outputLegend();
    from.intervals()
        .accept(
            i -> {
              String tag = tags.get(from.id(i));
              if (tag != null) {
                write(log, tag, base, i);
              }
            });
    if (to.checkError()) {
      throw new IOException("not all of it could be written");
    }
  }

  private static void write(HistogramLogWriter log, String tag, long base, IntervalFact i) {
    i.gaps().setTag(tag);
    log.outputIntervalHistogram(
        Math.max(base, i.start()) / NANOS_PER_SECOND,
        i.end() / NANOS_PER_SECOND,
        i.gaps(),
        NANOS_PER_MILLI);
  }

  /** By loop id. A tag can have neither space nor comma, and one name may be of several loops. */
  private static Map<String, String> tags(Exported from) {
    Map<String, String> tags = new HashMap<>();
    for (LoopReport l : from.report().loops()) {
      String tag = Visible.text(l.name()).replaceAll("[\\s,]+", "_");
      boolean taken = tags.containsValue(tag);
      tags.put(l.id(), taken ? tag + "#" + l.id() : tag);
    }
    return tags;
  }
}
