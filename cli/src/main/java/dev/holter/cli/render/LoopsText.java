/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import java.io.IOException;
import java.util.List;

/** The loops as tables of text: how regularly each beat, and where its time went. */
record LoopsText(TextPage page) {

  void render(List<LoopReport> loops) throws IOException {
    if (!loops.isEmpty()) {
      beats(loops);
      time(loops);
    }
  }

  private void beats(List<LoopReport> loops) throws IOException {
    page.heading("Loops: how long the heart did not beat");
    Columns table = new Columns(2);
    table.row("loop", "kind", "turns", "p50", "p90", "p99", "p99.9", "max", "stalls", "busy");
    for (LoopReport loop : loops) {
      LoopReport.Gap gap = loop.gap();
      table.row(
          loop.name(),
          kind(loop),
          Decimals.grouped(loop.turns()),
          Millis.text(gap.p50Ms()),
          Millis.text(gap.p90Ms()),
          Millis.text(gap.p99Ms()),
          Millis.text(gap.p999Ms()),
          Millis.text(gap.maxMs()),
          Integer.toString(loop.stalls()),
          Decimals.text(loop.utilization() * 100, 1) + " %");
    }
    table.render(page.out());
  }

  /** Where the time of the busier loops went: of all of it, in percent. */
  private void time(List<LoopReport> loops) throws IOException {
    List<LoopReport> busy = loops.stream().filter(l -> total(l.time()) > 0).toList();
    if (busy.isEmpty()) {
      return;
    }
    page.heading("Loops: where the time went, in percent");
    Columns table = new Columns(1);
    table.row("loop", "poll", "I/O", "tasks", "blocked", "paused", "no CPU");
    for (LoopReport loop : busy) {
      LoopReport.Time t = loop.time();
      double all = total(t);
      table.row(
          loop.name(),
          percent(t.pollMs(), all),
          percent(t.ioMs(), all),
          percent(t.tasksMs(), all),
          percent(t.blockedMs(), all),
          percent(t.pausedMs(), all),
          percent(t.notScheduledMs(), all));
    }
    table.render(page.out());
  }

  private static double total(LoopReport.Time t) {
    return t.pollMs() + t.ioMs() + t.tasksMs();
  }

  private static String percent(double part, double all) {
    return Decimals.text(100 * part / all, 1);
  }

  private static String kind(LoopReport loop) {
    return loop.framework() == null || loop.kind().startsWith(loop.framework())
        ? loop.kind()
        : loop.kind() + " (" + loop.framework() + ")";
  }
}
