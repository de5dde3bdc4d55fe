/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Diagnosed;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Watched;
import dev.holter.cli.model.diff.Amount;
import dev.holter.cli.model.diff.Side;
import dev.holter.cli.model.fact.RecordingFact;
import java.util.List;

/** The recordings of one side, read and diagnosed. */
public record DiffSide(RecordingFact recording, Diagnosed diagnosed) {

  Report report() {
    return diagnosed.report();
  }

  double hours() {
    return Watched.hours(report().loops());
  }

  List<StallReport> own() {
    return diagnosed.stalls().stream().filter(StallReport::own).toList();
  }

  Side summary() {
    Report r = report();
    return new Side(
        r.recording().files(),
        r.recording().processes().size(),
        r.loops().size(),
        round(hours()),
        r.verdict(),
        own().size(),
        round(own().stream().mapToDouble(StallReport::durationMs).sum()),
        r.recording().jvm(),
        r.summary());
  }

  Amount amount(Finding f) {
    double hours = hours();
    return f == null
        ? Amount.NONE
        : new Amount(
            f.count(),
            f.countExact(),
            hours == 0 ? 0 : round(f.count() / hours),
            f.totalMs(),
            hours == 0 ? 0 : round(f.totalMs() / hours),
            f.p99Ms(),
            f.maxMs(),
            f.stalls(),
            f.stallMs());
  }

  double[] stallsOf(String finding) {
    return diagnosed.stalls().stream()
        .filter(s -> finding.equals(s.finding()) && !s.permitted())
        .mapToDouble(StallReport::durationMs)
        .toArray();
  }

  /** So many digits are enough, also of a few seconds in hours. */
  private static double round(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
