/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Catalog;
import dev.holter.catalog.Reporting;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.LifePhase;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Timeline;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.TotalFact;
import dev.holter.source.Fingerprint;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Guarded calls grouped by fingerprint, over all loops and processes. */
final class CallGroups {

  /** Calls of one fingerprint as they are added up. */
  private static final class Group {
    final Fingerprint fingerprint;
    final String finding;
    final TreeSet<String> loops = new TreeSet<>();
    Source source;
    String artifact;
    CallFact longest;
    double count;
    double total;
    long max;
    final Histogram measured = new Histogram(2);
    boolean exact = true;
    boolean permitted = true;
    long refused;
    LifePhase life;

    Group(Fingerprint fingerprint) {
      measured.setAutoResize(true);
      this.fingerprint = fingerprint;
      this.finding = FirstUse.finding(fingerprint).id();
    }
  }

  private static final Catalog CATALOG = Catalog.shipped();

  private final Map<Fingerprint, Group> groups = new LinkedHashMap<>();
  private final Exemptions exemptions;
  final CallMarks marks = new CallMarks();

  CallGroups(Exemptions exemptions) {
    this.exemptions = exemptions;
  }

  /** Adds all calls of a process, loop by loop and rule by rule, against their exact totals. */
  void add(
      ProcessFact process,
      Sources sources,
      LoopNames names,
      List<CallFact> calls,
      List<TotalFact> totals) {
    Map<List<Object>, List<CallFact>> byLoopAndRule = new LinkedHashMap<>();
    for (CallFact c : calls) {
      byLoopAndRule.computeIfAbsent(List.of(c.loop(), c.rule()), k -> new ArrayList<>()).add(c);
    }
    for (TotalFact t : totals) {
      List<CallFact> recorded = byLoopAndRule.remove(List.of(t.loop(), t.rule()));
      addAll(process, sources, names, recorded == null ? List.of() : recorded, t);
    }
    // no totals: the recording ended before they were written
    byLoopAndRule
        .values()
        .forEach(recorded -> addAll(process, sources, names, recorded, Totals.of(recorded)));
  }

  private void addAll(
      ProcessFact process,
      Sources sources,
      LoopNames names,
      List<CallFact> recorded,
      TotalFact total) {
    if (recorded.isEmpty()) {
      if (CATALOG.reporting(total.rule()) == Reporting.SLOW) {
        return; // each of them fast, else it had left an event
      }
      Group g = groups.computeIfAbsent(Fingerprint.of(total.rule(), null, null, false), Group::new);
      g.loops.add(names.name(total.loop()));
      g.count += total.count();
      g.total += total.total();
      g.max = Math.max(g.max, total.max());
      g.exact &= total.exact();
      g.permitted = false;
      g.life = LifePhase.STEADY;
      return;
    }
    boolean exact = total.exact() && total.count() == recorded.size();
    long ofRecorded = recorded.stream().mapToLong(CallFact::elapsed).sum();
    // calls without an event are shared out in proportion to those with one
    double scale = (double) Math.max(total.count(), recorded.size()) / recorded.size();
    double rest = (double) Math.max(0, total.total() - ofRecorded) / recorded.size();
    for (CallFact c : recorded) {
      Source source = c.stack().isEmpty() ? null : sources.find(c.stack(), c.loop());
      String artifact = sources.artifact(source);
      boolean firstUse = FirstUse.of(c.rule(), c.stack());
      Fingerprint f = Fingerprint.of(c.rule(), source, artifact, firstUse);
      Group g = groups.computeIfAbsent(f, Group::new);
      g.loops.add(names.name(c.loop()));
      g.count += scale;
      g.total += c.elapsed() + rest;
      g.exact &= exact;
      // not the other way round: a permit that covers it is to be counted
      g.permitted &= exemptions.call(c.rule(), source, c.stack()) || c.permitted();
      g.refused += c.refused() ? 1 : 0;
      LifePhase life = LifePhases.at(c.start(), process.jvm());
      g.life = g.life == null || life == LifePhase.STEADY ? life : g.life;
      g.max = Math.max(g.max, c.elapsed());
      g.measured.recordValue(Math.max(0, c.elapsed()));
      mark(c, names, g.finding);
      if (g.longest == null || c.elapsed() > g.longest.elapsed()) {
        g.longest = c;
        g.source = source;
        g.artifact = artifact;
      }
    }
  }

  /** The groups, those that stalled a loop for longest first. */
  List<BlockingCall> report(List<StallReport> stalls, Selected selected) {
    Map<String, List<StallReport>> byFinding =
        stalls.stream()
            .filter(s -> s.finding() != null)
            .collect(Collectors.groupingBy(StallReport::finding));
    return groups.values().stream()
        .map(g -> report(g, byFinding.getOrDefault(g.finding, List.of())))
        .filter(selected::call)
        .sorted(
            Comparator.comparingDouble(BlockingCall::stallMs)
                .thenComparingDouble(BlockingCall::totalMs)
                .reversed())
        .toList();
  }

  private static BlockingCall report(Group g, List<StallReport> stalls) {
    String id = g.fingerprint.id();
    Fingerprint f = g.fingerprint;
    String finding = g.finding;
    List<StallReport> caused = stalls.stream().filter(s -> f.what().equals(s.rule())).toList();
    CallFact longest = g.longest;
    return new BlockingCall(
        id,
        g.fingerprint.what(),
        longest == null ? null : longest.call(),
        longest == null ? null : longest.detail(),
        List.copyOf(g.loops),
        g.source == null ? null : g.source.name(),
        g.source == null ? null : g.source.line(),
        g.artifact,
        offender(g),
        g.fingerprint.firstUse(),
        Math.round(g.count),
        g.exact,
        Millis.of(Math.round(g.total)),
        Millis.of(g.max),
        caused.size(),
        caused.stream().mapToDouble(StallReport::durationMs).sum(),
        g.permitted,
        g.life,
        everyday(g),
        g.refused,
        longest == null ? List.of() : Marks.of(longest.stack()),
        finding,
        longest == null ? Map.of() : Labels.of(longest.labels(), longest.stack()),
        longest == null
            ? List.of()
            : SourceFinder.withoutAgent(longest.stack()).stream().map(Frame::toString).toList(),
        AdviceCatalog.of(f.what(), RuleCause.of(f.what()).id()),
        p99(g));
  }

  private void mark(CallFact c, LoopNames names, String finding) {
    double durationMs = Millis.of(c.elapsed());
    if (Totals.CLASS_LOAD.equals(c.rule()) || !marks.hasRoomFor(durationMs)) {
      return;
    }
    marks.add(
        new Timeline.Call(
            names.name(c.loop()),
            names.id(c.loop()),
            Instant.ofEpochSecond(0, c.start()).toString(),
            durationMs,
            c.rule(),
            finding));
  }

  private static Double p99(Group g) {
    long n = g.measured.getTotalCount();
    return g.exact && n >= Percentiles.ENOUGH
        ? Double.valueOf(Millis.of(Math.min(g.max, g.measured.getValueAtPercentile(99))))
        : null;
  }

  /**
   * What a cold JVM is slow at is everyday work too, as far as it was reported for its slowness.
   */
  private static boolean everyday(Group g) {
    String rule = g.fingerprint.what();
    boolean cold = g.life != LifePhase.STEADY && CATALOG.expectedWhenCold(rule);
    return g.refused == 0 && (CATALOG.onlyStalls(rule) || cold);
  }

  private static String offender(Group g) {
    String called = g.source == null ? null : g.source.offenderName();
    return called != null ? called : g.longest == null ? null : g.longest.call();
  }
}
