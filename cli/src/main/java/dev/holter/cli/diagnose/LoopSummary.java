/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.LoopReport.Gap;
import dev.holter.cli.model.LoopReport.Spread;
import dev.holter.cli.model.LoopReport.Time;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.LoopFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.TotalFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** One line about each loop of a process. */
final class LoopSummary {

  private static final BeatFact NO_BEAT =
      new BeatFact(0, 0, 0, 0, 0, 0, 0, 0, new Histogram(2), 0, new Histogram(2));

  private LoopSummary() {}

  static List<LoopReport> of(
      ProcessFact p,
      LoopNames names,
      List<StallReport> all,
      List<StallReport> chosen,
      List<TotalFact> totals,
      Selected selected) {
    TreeSet<Long> ids = new TreeSet<>(p.loops().keySet());
    ids.addAll(p.beats().keySet());
    p.stalls().forEach(s -> ids.add(s.loop()));
    Map<String, List<StallReport>> allOf = byLoop(all);
    Map<String, List<StallReport>> chosenOf = byLoop(chosen);
    Map<Long, List<TotalFact>> totalsOf =
        totals.stream().collect(Collectors.groupingBy(TotalFact::loop));
    List<LoopReport> loops = new ArrayList<>();
    for (long id : ids) {
      if (selected.loop(names.name(id))) {
        String loop = names.id(id);
        loops.add(
            of(
                p,
                id,
                names,
                allOf.getOrDefault(loop, List.of()),
                chosenOf.getOrDefault(loop, List.of()),
                totalsOf.getOrDefault(id, List.of()),
                selected));
      } else {
        selected.leftOut(id, names);
      }
    }
    return loops;
  }

  private static LoopReport of(
      ProcessFact p,
      long id,
      LoopNames names,
      List<StallReport> stalls,
      List<StallReport> counted,
      List<TotalFact> calls,
      Selected selected) {
    LoopFact loop = p.loops().get(id);
    BeatFact beat = p.beats().getOrDefault(id, NO_BEAT);
    long time = beat.busy() + beat.idle();
    // of what cause they are nobody knows
    boolean untold = !selected.someStalls();
    return new LoopReport(
        names.id(id),
        names.name(id),
        loop == null || loop.kind() == null ? "unknown" : loop.kind(),
        loop == null ? null : loop.framework(),
        loop == null ? null : loop.frameworkVersion(),
        beat.turns(),
        beat.units(),
        Millis.of(beat.busy()),
        time == 0 ? 0 : Math.round(1e4 * beat.busy() / time) / 1e4,
        gap(beat, stalls, p.agent().stallThreshold()),
        spread(beat.pollDelays(), beat.pollDelayMax()),
        counted.size() + (untold ? (int) beat.untoldStalls() : 0),
        rounded(sum(counted) + (untold ? Millis.of(beat.untoldStallTime()) : 0)),
        calls.stream().mapToLong(TotalFact::count).sum(),
        new Time(
            Millis.of(beat.idle()),
            Millis.of(Math.max(0, beat.busy() - beat.tasks())),
            Millis.of(beat.tasks()),
            Millis.of(calls.stream().mapToLong(TotalFact::total).sum()),
            sum(stalls.stream().filter(s -> paused(s.cause())).toList()),
            sum(stalls.stream().filter(s -> s.cause() == Cause.NOT_SCHEDULED).toList())),
        GapCurve.of(beat.gaps(), beat.max()),
        GapCurve.withoutPauses(beat.gaps(), stalls));
  }

  private static Map<String, List<StallReport>> byLoop(List<StallReport> stalls) {
    return stalls.stream().collect(Collectors.groupingBy(StallReport::loopId));
  }

  private static boolean paused(Cause c) {
    return c == Cause.GC || c == Cause.SAFEPOINT || c == Cause.SUSPENDED;
  }

  private static double sum(List<StallReport> stalls) {
    return rounded(stalls.stream().mapToDouble(StallReport::durationMs).sum());
  }

  private static double rounded(double ms) {
    return Math.round(1e3 * ms) / 1e3;
  }

  private static Gap gap(BeatFact beat, List<StallReport> stalls, long threshold) {
    double longest = stalls.stream().mapToDouble(StallReport::durationMs).max().orElse(0);
    double own =
        stalls.stream()
            .filter(s -> s.own() || s.permitted())
            .mapToDouble(StallReport::durationMs)
            .max()
            .orElse(0);
    int leftOut = (int) stalls.stream().filter(s -> !s.own() && !s.permitted()).count();
    // a stall that a killed process never closed is in no histogram
    double max = Math.max(Millis.of(beat.max()), longest);
    Spread s = spread(beat.gaps(), beat.max());
    double ownMax = leftOut == 0 ? max : Math.max(own, longestBelow(beat.gaps(), threshold));
    return new Gap(s.p50Ms(), s.p90Ms(), s.p99Ms(), s.p999Ms(), max, s.meanMs(), ownMax, leftOut);
  }

  /** Every turn of the threshold or more is a stall, so this is the longest turn that is none. */
  private static double longestBelow(Histogram h, long threshold) {
    return threshold <= 0 || h.getTotalCount() == 0 || h.getMinValue() >= threshold
        ? 0
        : Millis.of(
            Math.min(
                threshold, h.getValueAtPercentile(h.getPercentileAtOrBelowValue(threshold - 1))));
  }

  static Spread spread(Histogram h, long max) {
    return new Spread(
        at(h, 50, max),
        at(h, 90, max),
        at(h, 99, max),
        at(h, 99.9, max),
        Millis.of(max),
        h.getTotalCount() == 0 ? 0 : Millis.of(Math.round(h.getMean())));
  }

  /** A percentile, never above the exact maximum: a histogram answers with a bucket's upper end. */
  private static double at(Histogram h, double percentile, long max) {
    return h.getTotalCount() == 0
        ? 0
        : Millis.of(Math.min(max, h.getValueAtPercentile(percentile)));
  }
}
