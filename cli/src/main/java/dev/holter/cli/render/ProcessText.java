/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.ProcessHealth;
import dev.holter.cli.model.Report;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** How the process as a whole fared, in lines of text. */
record ProcessText(TextPage page) {

  private static final int PAUSES = 3;

  void render(Report report) throws IOException {
    ProcessHealth p = report.process();
    page.heading("Process");
    page.line(
        (p.disturbed() ? "Held up as a whole now and then. " : "")
            + "The agent's own beat was late by "
            + Millis.text(p.control().p99Ms())
            + " at p99, "
            + Millis.text(p.control().maxMs())
            + " at most; GC paused it for "
            + Millis.text(p.gcMs())
            + ", safepoints for "
            + Millis.text(p.safepointMs())
            + (p.cpuPressureMs() > 0
                ? ", threads that were ready got no CPU for " + Millis.text(p.cpuPressureMs())
                : "")
            + (p.throttledMs() > 0 ? ", CPU throttling for " + Millis.text(p.throttledMs()) : "")
            + ". The agent used "
            + Millis.text(report.agent().selfMs())
            + " of CPU.");
    pauses(p.pauses());
  }

  /** The longest few; the JSON report has them all. */
  private void pauses(List<ProcessHealth.Pause> all) throws IOException {
    List<ProcessHealth.Pause> longest =
        all.stream()
            .sorted(Comparator.comparingDouble(ProcessHealth.Pause::durationMs).reversed())
            .limit(PAUSES)
            .toList();
    for (ProcessHealth.Pause p : longest) {
      page.line(
          "Held up at "
              + p.start()
              + " for "
              + Millis.text(p.durationMs())
              + " ("
              + p.cause().id()
              + ", "
              + Plural.of(p.loops().size(), "loop")
              + "): "
              + p.explanation());
    }
    if (all.size() > longest.size()) {
      page.line("… and " + Plural.of(all.size() - longest.size(), "shorter time"));
    }
  }
}
