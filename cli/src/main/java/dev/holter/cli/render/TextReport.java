/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.Decimals;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Fleet;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.ProcessHealth;
import dev.holter.cli.model.Profile;
import dev.holter.cli.model.RecordingReport;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.WireReport;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * The report for a terminal: the sentence a person reads first, findings worst first, a line a
 * loop, then the process and what could not be seen.
 */
final class TextReport {

  static final int WIDTH = 80;

  private static final int PAUSES = 3;

  private final Appendable out;
  private final Paint paint;

  TextReport(Appendable out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  void render(Report report) throws IOException {
    for (String line : Paragraph.lines(report.summary(), WIDTH)) {
      out.append(paint.bold(line)).append('\n');
    }
    recording(report);
    findings(report.findings());
    fleet(report.fleet());
    loops(report.loops());
    time(report.loops());
    causes(report.causes());
    wire(report.wire());
    profile(report.profile());
    process(report);
    permits(report.permits());
    notes(report);
  }

  private void recording(Report report) throws IOException {
    RecordingReport r = report.recording();
    StringJoiner parts = new StringJoiner(", ");
    parts.add(r.files().size() == 1 ? r.files().get(0) : Plural.of(r.files().size(), "file"));
    parts.add(Millis.text(r.durationMs()) + " recorded");
    if (r.processes().size() > 1) {
      parts.add(r.processes().size() + " processes");
    } else {
      if (r.jvm() != null) {
        parts.add(r.jvm());
      }
      if (r.pid() != null) {
        parts.add("pid " + r.pid());
      }
    }
    for (String line : Paragraph.lines(parts.toString(), WIDTH)) {
      out.append(paint.dim(line)).append('\n');
    }
    if (report.selection() != null) {
      for (String line : Paragraph.lines(SelectionText.of(report.selection()), WIDTH)) {
        out.append(line).append('\n');
      }
    }
  }

  private void findings(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    heading("Findings, worst first");
    int number = 1;
    for (Finding finding : findings) {
      new FindingText(out, paint).render(number++, finding);
    }
  }

  private void fleet(Fleet fleet) throws IOException {
    if (fleet == null) {
      return;
    }
    heading("Hosts and processes, those unlike the others first");
    if (fleet.hosts().size() > 1) {
      new FleetText(out).render("host", fleet.hosts());
    }
    new FleetText(out).render("process", fleet.processes());
  }

  private void loops(List<LoopReport> loops) throws IOException {
    if (loops.isEmpty()) {
      return;
    }
    heading("Loops: how long the heart did not beat");
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
    table.render(out);
  }

  /** Where the time of the busier loops went: of all of it, in percent. */
  private void time(List<LoopReport> loops) throws IOException {
    List<LoopReport> busy = loops.stream().filter(l -> total(l.time()) > 0).toList();
    if (busy.isEmpty()) {
      return;
    }
    heading("Loops: where the time went, in percent");
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
    table.render(out);
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

  private void causes(List<CauseTotal> causes) throws IOException {
    if (causes.isEmpty()) {
      return;
    }
    heading("Stalls by cause");
    Columns table = new Columns(1);
    table.row("cause", "stalls", "total", "longest", "");
    for (CauseTotal cause : causes) {
      table.row(
          cause.cause().id(),
          Integer.toString(cause.stalls()),
          Millis.text(cause.totalMs()),
          Millis.text(cause.maxMs()),
          remark(cause.cause()));
    }
    table.render(out);
  }

  private void wire(WireReport wire) throws IOException {
    String sum = WireText.sum(wire);
    if (!WireText.any(wire)) {
      return;
    }
    heading(WireText.TITLE);
    for (WireText.Item item : WireText.items(wire)) {
      line(Visible.text(item.stall(), Paragraph.LONGEST));
      for (String effect : item.effects()) {
        line("- " + Visible.text(effect, Paragraph.LONGEST));
      }
    }
    if (WireText.more(wire) != null) {
      line(WireText.more(wire));
    }
    if (sum != null) {
      line(sum);
    }
    for (String line : WireText.lines(wire)) {
      line(Visible.text(line, Paragraph.LONGEST));
    }
  }

  private static String remark(Cause cause) {
    if (cause.ofProcess()) {
      return "the process was held up, no code is blamed";
    }
    return cause == Cause.CLASS_INIT ? "classes loading; while starting up no finding" : "";
  }

  /** Computation has no one call to name: the tree says where it went. */
  private void profile(Profile profile) throws IOException {
    for (Profile.Tree tree : profile.trees()) {
      if (tree.by().equals("cause") && tree.key().equals(Cause.CPU.id())) {
        heading("Where stalls computed");
        new ProfileText(out).render(tree);
      }
    }
  }

  private void process(Report report) throws IOException {
    ProcessHealth p = report.process();
    heading("Process");
    line(
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
      line(
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
      line("… and " + Plural.of(all.size() - longest.size(), "shorter time"));
    }
  }

  private void permits(List<PermitUse> permits) throws IOException {
    if (permits.isEmpty()) {
      return;
    }
    heading("Permits");
    Columns table = new Columns(3);
    table.row("rule", "source", "reason", "covered");
    for (PermitUse p : permits) {
      table.row(
          p.rule(), p.source(), (p.shipped() ? "Holter's own: " : "") + p.reason(), covered(p));
    }
    table.render(out);
  }

  private static String covered(PermitUse p) {
    if (p.expired()) {
      return "expired " + p.expires();
    }
    return p.matched()
        ? Plural.of(p.calls(), "call") + ", " + Plural.of(p.stalls(), "stall")
        : "never matched";
  }

  private void notes(Report report) throws IOException {
    List<String> notes = report.recording().notes();
    if (!notes.isEmpty()) {
      heading("What this report could not see");
      for (String note : notes) {
        line(note);
      }
    }
  }

  private void heading(String text) throws IOException {
    out.append('\n').append(paint.bold(text)).append('\n');
  }

  private void line(String text) throws IOException {
    for (String line : Paragraph.lines(text, WIDTH - 2)) {
      out.append("  ").append(line).append('\n');
    }
  }
}
