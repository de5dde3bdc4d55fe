/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.AgentReport;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Cause;
import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.Diagnosed;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.InputException;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.ProcessHealth;
import dev.holter.cli.model.ProcessName;
import dev.holter.cli.model.RecordingReport;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.RuleTotal;
import dev.holter.cli.model.Selection;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Verdict;
import dev.holter.cli.model.fact.AgentFact;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.fact.TotalFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Facts to a report: each process on its own, then what they have in common. */
public final class Diagnosis {

  /** So many stalls are listed one by one, the longest; sums hold all. */
  private static final int LISTED = 5000;

  private final RecordingFact recording;
  private final List<LoopReport> loops = new ArrayList<>();
  private final List<StallReport> stalls = new ArrayList<>();
  private final List<RuleTotal> totals = new ArrayList<>();
  private final List<String> notes;
  private final StallProfile profile = new StallProfile();
  private final List<ProcessHealth.Pause> pauses = new ArrayList<>();
  private final Exemptions exemptions;
  private final CallGroups groups;
  private final Fleets fleets = new Fleets();
  private final Selected selected;
  private final WireEffects wire = new WireEffects();

  private Diagnosis(RecordingFact recording, Selection selection) {
    this.recording = recording;
    this.selected = new Selected(selection);
    this.notes = new ArrayList<>(recording.notes());
    this.exemptions =
        new Exemptions(
            LocalDate.ofInstant(Instant.ofEpochSecond(0, recording.start()), ZoneOffset.UTC));
    this.groups = new CallGroups(exemptions);
  }

  public static Report of(RecordingFact recording) {
    return of(recording, Selection.ALL).report();
  }

  /**
   * Diagnoses what was asked for of a recording.
   *
   * @throws InputException if no loop is called as asked for
   */
  public static Diagnosed of(RecordingFact recording, Selection selection) {
    Diagnosis d = new Diagnosis(recording, selection);
    recording.processes().forEach(d::diagnose);
    d.selected.check(d.loops);
    return new Diagnosed(d.report(), List.copyOf(d.stalls), d.profile.stacks());
  }

  private void diagnose(ProcessFact p) {
    Sources sources = new Sources(p);
    LoopNames names = LoopNames.of(p, recording.processes());
    exemptions.add(p.agent().permits());
    List<CallFact> standIns = StandIns.of(p);
    List<CallFact> calls = Stream.concat(p.calls().stream(), standIns.stream()).toList();
    List<TotalFact> all =
        Stream.concat(p.totals().stream(), StandIns.totals(standIns).stream())
            .filter(t -> selected.loop(names.name(t.loop())))
            .toList();
    List<TotalFact> sums = all.stream().filter(t -> !Totals.CLASS_LOAD.equals(t.rule())).toList();
    StallJudge judge = new StallJudge(p, sources, names, exemptions, profile, selected, calls);
    List<StallReport> judged = judge.judge();
    groups.add(p, sources, names, ofLoops(calls, names), all);
    stalls.addAll(judge.chosen());
    pauses.addAll(ProcessPauses.of(judge.chosen()));
    List<LoopReport> its = LoopSummary.of(p, names, judged, judge.chosen(), sums, selected);
    loops.addAll(its);
    fleets.add(p, ProcessName.run(p, recording.processes()), names, its, judge.chosen());
    sums.forEach(t -> totals.add(total(t, names)));
    wire.add(p, sources, names, selected);
    notes.addAll(Blindness.of(p));
  }

  private List<CallFact> ofLoops(List<CallFact> calls, LoopNames names) {
    List<CallFact> chosen = new ArrayList<>();
    for (CallFact c : calls) {
      if (selected.loop(names.name(c.loop()))) {
        chosen.add(c);
      } else {
        selected.leftOutCall();
      }
    }
    return chosen;
  }

  private static RuleTotal total(TotalFact t, LoopNames names) {
    return new RuleTotal(
        names.name(t.loop()),
        names.id(t.loop()),
        t.rule(),
        t.count(),
        Millis.of(t.total()),
        Millis.of(t.max()),
        t.exact());
  }

  private Report report() {
    List<BlockingCall> calls = groups.report(stalls, selected);
    List<Finding> findings = Findings.of(stalls, calls);
    Verdict verdict = verdict(calls);
    List<StallReport> listed = listed();
    return new Report(
        Report.SCHEMA,
        new Report.Tool("holter", null),
        verdict,
        Summary.of(verdict, loops, stalls, calls, findings, pauses, selected.someStalls()),
        recordingReport(),
        List.copyOf(loops),
        listed,
        stalls.size() - listed.size(),
        calls,
        List.copyOf(totals),
        causes(),
        findings,
        health(),
        wire.report(stalls),
        agent(),
        exemptions.uses(),
        profile.profile(),
        TimeAxis.of(recording.processes(), groups.marks.inOrder(), groups.marks.omitted()),
        selected.report(recording.window()),
        fleets.fleet());
  }

  private Verdict verdict(List<BlockingCall> calls) {
    if (stalls.stream().anyMatch(StallReport::own)) {
      return Verdict.STALLED;
    }
    if (calls.stream().anyMatch(BlockingCall::own)) {
      return Verdict.BLOCKING;
    }
    boolean turned = loops.stream().anyMatch(l -> l.turns() > 0) || !stalls.isEmpty();
    return turned ? Verdict.HEALTHY : Verdict.INSUFFICIENT_DATA;
  }

  private List<StallReport> listed() {
    return stalls.stream()
        .sorted(Comparator.comparingDouble(StallReport::durationMs).reversed())
        .limit(LISTED)
        .sorted(Comparator.comparing(StallReport::start))
        .toList();
  }

  private List<CauseTotal> causes() {
    List<CauseTotal> causes = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      var of = stalls.stream().filter(s -> s.cause() == cause).toList();
      if (!of.isEmpty()) {
        var sum = of.stream().mapToDouble(StallReport::durationMs).summaryStatistics();
        causes.add(
            new CauseTotal(cause, of.size(), Math.round(1e3 * sum.getSum()) / 1e3, sum.getMax()));
      }
    }
    causes.sort(Comparator.comparingDouble(CauseTotal::totalMs).reversed());
    return causes;
  }

  private RecordingReport recordingReport() {
    List<ProcessFact> all = recording.processes();
    ProcessFact first = all.get(0);
    return new RecordingReport(
        recording.files(),
        iso(recording.start()),
        iso(recording.end()),
        Millis.of(Math.max(0, recording.end() - recording.start())),
        first.jvm().label(),
        first.pid(),
        first.agent().options(),
        all.stream()
            .map(
                p ->
                    new RecordingReport.ProcessReport(
                        p.host(),
                        p.pid(),
                        p.jvm().start() == 0 ? null : iso(p.jvm().start()),
                        p.jvm().label(),
                        p.agent().options()))
            .toList(),
        List.copyOf(notes));
  }

  private ProcessHealth health() {
    Histogram lateness = new Histogram(2);
    lateness.setAutoResize(true);
    long max = 0;
    long gc = 0;
    long safepoint = 0;
    long throttled = 0;
    long pressure = 0;
    for (ProcessFact p : recording.processes()) {
      lateness.add(p.control().lateness());
      max = Math.max(max, p.control().max());
      gc += p.control().gc();
      safepoint += p.control().safepoint();
      throttled += p.control().throttled();
      pressure += p.control().pressure();
    }
    var spread = LoopSummary.spread(lateness, max);
    return new ProcessHealth(
        stalls.stream().anyMatch(s -> s.cause().ofProcess()),
        new ProcessHealth.Lateness(spread.p50Ms(), spread.p99Ms(), spread.maxMs()),
        Millis.of(gc),
        Millis.of(safepoint),
        Millis.of(throttled),
        Millis.of(pressure),
        List.copyOf(pauses));
  }

  private AgentReport agent() {
    Set<String> hooks = new TreeSet<>();
    Set<String> degraded = new TreeSet<>();
    Map<String, Long> suppressed = new LinkedHashMap<>(Map.of());
    long self = 0;
    long threshold = Long.MAX_VALUE;
    for (ProcessFact p : recording.processes()) {
      AgentFact a = p.agent();
      hooks.addAll(a.hooks());
      degraded.addAll(a.degraded());
      suppressed.merge("stallSamples", a.suppressedSamples(), Long::sum);
      suppressed.merge("blockingCalls", a.suppressedCalls(), Long::sum);
      suppressed.merge("stalls", a.suppressedStalls(), Long::sum);
      self += a.selfCpu();
      threshold = Math.min(threshold, a.stallThreshold());
    }
    return new AgentReport(
        recording.processes().get(0).agent().version(),
        List.copyOf(hooks),
        List.copyOf(degraded),
        suppressed,
        Millis.of(self),
        Millis.of(threshold));
  }

  private static String iso(long nanos) {
    return nanos == 0 ? null : Instant.ofEpochSecond(0, nanos).toString();
  }
}
