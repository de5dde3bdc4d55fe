/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Fleet;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.PermitUse;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Profile;
import dev.holter.cli.model.RecordingReport;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.WireReport;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;

/**
 * The report for a terminal: the sentence a person reads first, findings worst first, a line a
 * loop, then the process and what could not be seen.
 */
final class TextReport {

  private final Appendable out;
  private final Paint paint;
  private final TextPage page;

  TextReport(Appendable out, Paint paint) {
    this.out = out;
    this.paint = paint;
    this.page = new TextPage(out, paint);
  }

  void render(Report report) throws IOException {
    for (String line : Paragraph.lines(report.summary(), TextPage.WIDTH)) {
      out.append(paint.bold(line)).append('\n');
    }
    recording(report);
    findings(report.findings());
    fleet(report.fleet());
    new LoopsText(page).render(report.loops());
    causes(report.causes());
    wire(report.wire());
    profile(report.profile());
    new ProcessText(page).render(report);
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
    for (String line : Paragraph.lines(parts.toString(), TextPage.WIDTH)) {
      out.append(paint.dim(line)).append('\n');
    }
    if (report.selection() != null) {
      for (String line : Paragraph.lines(SelectionText.of(report.selection()), TextPage.WIDTH)) {
        out.append(line).append('\n');
      }
    }
  }

  private void findings(List<Finding> findings) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    page.heading("Findings, worst first");
    int number = 1;
    for (Finding finding : findings) {
      new FindingText(out, paint).render(number++, finding);
    }
  }

  private void fleet(Fleet fleet) throws IOException {
    if (fleet == null) {
      return;
    }
    page.heading("Hosts and processes, those unlike the others first");
    if (fleet.hosts().size() > 1) {
      new FleetText(out).render("host", fleet.hosts());
    }
    new FleetText(out).render("process", fleet.processes());
  }

  private void causes(List<CauseTotal> causes) throws IOException {
    if (causes.isEmpty()) {
      return;
    }
    page.heading("Stalls by cause");
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
    page.heading(WireText.TITLE);
    for (WireText.Item item : WireText.items(wire)) {
      page.line(Visible.text(item.stall(), Paragraph.LONGEST));
      for (String effect : item.effects()) {
        page.line("- " + Visible.text(effect, Paragraph.LONGEST));
      }
    }
    if (WireText.more(wire) != null) {
      page.line(WireText.more(wire));
    }
    if (sum != null) {
      page.line(sum);
    }
    for (String line : WireText.lines(wire)) {
      page.line(Visible.text(line, Paragraph.LONGEST));
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
        page.heading("Where stalls computed");
        new ProfileText(out).render(tree);
      }
    }
  }

  private void permits(List<PermitUse> permits) throws IOException {
    if (permits.isEmpty()) {
      return;
    }
    page.heading("Permits");
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
      page.heading("What this report could not see");
      for (String note : notes) {
        page.line(note);
      }
    }
  }
}
