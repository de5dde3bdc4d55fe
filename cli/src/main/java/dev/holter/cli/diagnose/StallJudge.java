/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Benign;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.StallReport.Lock;
import dev.holter.cli.model.StallReport.LongestUnit;
import dev.holter.cli.model.StallReport.Owner;
import dev.holter.cli.model.fact.AftermathFact;
import dev.holter.cli.model.fact.CallFact;
import dev.holter.cli.model.fact.ControlBeatFact;
import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.SpanFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Fingerprint;
import dev.holter.source.Frame;
import dev.holter.source.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers the evidence of each stall of a process, has it judged, and writes it up. */
final class StallJudge {

  private final ProcessFact process;
  private final Sources sources;
  private final LoopNames names;
  private final Exemptions exemptions;
  private final StallProfile profile;
  private final Selected selected;
  private final List<StallReport> chosen = new ArrayList<>();
  private final SpanIndex spans;
  private final Overlaps<ControlBeatFact> control =
      new Overlaps<>(ControlBeatFact::start, ControlBeatFact::end);
  private final Together together;
  private final Starvation starvation;
  private final CallsOfStalls callsOf;
  private final Map<Long, Long> lastTurns = new HashMap<>();
  // a hash of thousands of stalls that are mostly alike
  private final Map<Fingerprint, String> findings = new HashMap<>();

  StallJudge(
      ProcessFact process,
      Sources sources,
      LoopNames names,
      Exemptions exemptions,
      StallProfile profile,
      Selected selected,
      List<CallFact> calls) {
    this.process = process;
    this.sources = sources;
    this.names = names;
    this.exemptions = exemptions;
    this.profile = profile;
    this.selected = selected;
    this.spans = new SpanIndex(process.spans());
    process.controlBeats().forEach(control::add);
    this.together = new Together(process.stalls());
    this.starvation = new Starvation(process.stalls());
    process.stalls().forEach(s -> lastTurns.merge(s.loop(), s.turn(), Math::max));
    callsOf = new CallsOfStalls(process.stalls());
    for (CallFact c : calls) {
      lastTurns.merge(c.loop(), c.turn(), Math::max);
      if (!Totals.CLASS_LOAD.equals(c.rule())) {
        callsOf.add(c);
      }
    }
  }

  /** All stalls. */
  List<StallReport> judge() {
    return process.stalls().stream().map(this::judge).toList();
  }

  /** Those of them that were asked for. */
  List<StallReport> chosen() {
    return chosen;
  }

  private StallReport judge(StallFact s) {
    Evidence e = evidence(s);
    StallReport report = report(s, e, CauseRules.judge(e));
    if (selected.stall(report)) {
      chosen.add(report);
      profile.add(report, s, e.samples());
    }
    return report;
  }

  private StallReport report(StallFact s, Evidence e, Judgement j) {
    Source source = j.stack().isEmpty() ? null : sources.find(j.stack(), s.loop());
    String artifact = sources.artifact(source);
    boolean firstUse = j.rule() != null && FirstUse.of(j.rule(), j.stack());
    String what = j.rule() == null ? j.cause().id() : j.rule();
    AftermathFact after = process.aftermaths().get(s.id());
    long waited = waited(e);
    return new StallReport(
        names.id(s.id()),
        names.name(s.loop()),
        names.id(s.loop()),
        labels(e, j),
        s.phase() == null ? "unknown" : s.phase(),
        iso(s.start()),
        Millis.of(s.elapsed()),
        s.ended(),
        e.life(),
        s.units(),
        s.longestUnit() <= 0
            ? null
            : new LongestUnit(s.longestUnitClass(), Millis.of(s.longestUnit())),
        j.cause(),
        j.confidence(),
        explanation(e, j),
        j.rule(),
        j.detail(),
        source == null ? null : source.name(),
        source == null ? null : source.line(),
        artifact,
        s.cpu() < 0 ? null : Double.valueOf(Millis.of(s.cpu())),
        s.runDelay() < 0 ? null : Double.valueOf(Millis.of(s.runDelay())),
        waited == 0 ? null : Double.valueOf(Millis.of(waited)),
        after == null ? null : Integer.valueOf(after.readyKeys()),
        after == null || after.pendingUnits() < 0 ? null : Integer.valueOf(after.pendingUnits()),
        e.samples().size(),
        exemptions.stall(what, source, j.stack()) || permitted(e, j),
        firstUse,
        j.cause().ofProcess() ? null : finding(what, source, artifact, firstUse),
        sources.text(j.stack()),
        lock(e));
  }

  private String finding(String what, Source source, String artifact, boolean firstUse) {
    return findings.computeIfAbsent(
        FirstUse.fingerprint(what, source, artifact, firstUse), Fingerprint::id);
  }

  /**
   * Those of the stall, or of its samples where a channel no longer knew its address at the end.
   */
  private static Map<String, String> labels(Evidence e, Judgement j) {
    Map<String, String> known = e.stall().labels();
    List<SampleFact> samples = e.samples().all();
    for (int i = samples.size() - 1; i >= 0 && known.isEmpty(); i--) {
      known = samples.get(i).labels();
    }
    boolean sampled = j.stack().isEmpty() && !samples.isEmpty();
    return Labels.of(known, sampled ? samples.get(samples.size() - 1).stack() : j.stack());
  }

  /**
   * By the stall, by one at the same time, or by the control's own account of that second: the
   * watchdog that was on time has none, except that one that dozes through a safepoint is not late.
   */
  private long processRunDelay(StallFact s, List<SpanFact> overlapping) {
    long known = together.processRunDelay(s);
    boolean stopped = overlapping.stream().anyMatch(x -> x.kind() == SpanFact.Kind.SAFEPOINT);
    return known >= 0 || s.processLate() == 0 && !stopped
        ? known
        : control.with(s.start(), s.end()).stream()
            .filter(c -> 10 * c.late() >= 8 * s.processLate())
            .mapToLong(ControlBeatFact::runDelay)
            .max()
            .orElse(-1);
  }

  /** By the thread's clocks where they are known, else by the JDK's events of waiting. */
  private static long waited(Evidence e) {
    StallFact s = e.stall();
    if (e.clocksKnown() && s.runDelay() >= 0) {
      return Math.max(0, s.clockCovered() - s.cpu() - s.runDelay());
    }
    return e.covered(
        SpanFact.Kind.SLEEP, SpanFact.Kind.LOCK, SpanFact.Kind.WAIT, SpanFact.Kind.PARK);
  }

  private String explanation(Evidence e, Judgement j) {
    StringBuilder b = new StringBuilder(j.explanation());
    if (!j.cause().ofProcess()) {
      long waited = e.waitedForCpu();
      if (10 * waited >= e.stall().elapsed()) {
        b.append(" It also waited some ").append(Millis.text(waited)).append(" for a CPU.");
      }
      long stopped = e.stopped(SpanFact.Kind.GC, SpanFact.Kind.SAFEPOINT);
      if (10 * stopped >= e.stall().elapsed()) {
        b.append(" The JVM stopped it for ").append(Millis.text(stopped)).append(" besides.");
      }
    }
    if (!e.stall().ended()) {
      b.append(
          turnedAgain(e.stall())
              ? " Its end was not recorded"
              : " It had not ended when the recording did");
      b.append("; it lasted longer.");
    }
    return b.toString();
  }

  private boolean turnedAgain(StallFact s) {
    return lastTurns.getOrDefault(s.loop(), 0L) > s.turn();
  }

  private Evidence evidence(StallFact s) {
    List<SpanFact> overlapping = spans.overlapping(s);
    return new Evidence(
        s,
        LifePhases.at(s.start(), process.jvm()),
        samples(s, overlapping),
        callsOf.of(s),
        overlapping,
        control.with(s.start(), s.end()).stream().mapToLong(ControlBeatFact::throttled).sum(),
        process.agent().stallThreshold(),
        together.withOthers(s),
        processRunDelay(s, overlapping),
        starvation.around(s));
  }

  private StallSamples samples(StallFact s, List<SpanFact> overlapping) {
    List<SampleFact> taken = process.samples().getOrDefault(s.id(), List.of());
    return new StallSamples(
        JfrSamples.added(s, taken, overlapping), s.elapsed(), sources.plumbing(s.loop()));
  }

  /**
   * Whether calls are to blame that had a permit when they were made, all that are known. What is
   * no finding as a call only (a benign entry) still may not stall.
   */
  private static boolean permitted(Evidence e, Judgement j) {
    List<CallFact> blamed =
        e.calls().stream().filter(c -> Objects.equals(c.rule(), j.rule())).toList();
    return !blamed.isEmpty() && blamed.stream().allMatch(c -> c.permitted() && mayStall(c));
  }

  private static boolean mayStall(CallFact c) {
    Benign benign = Benign.of(c.rule(), c.stack());
    return benign == null || benign.stalls();
  }

  private static Lock lock(Evidence e) {
    return e.samples()
        .lock()
        .map(
            s ->
                new Lock(
                    s.lock(), s.owners().stream().map(StallJudge::owner).toList(), s.deadlock()))
        .or(
            () ->
                e.longest(SpanFact.Kind.LOCK)
                    .map(x -> new Lock(x.subject(), ownerOf(x), /* deadlock= */ false)))
        .orElse(null);
  }

  private static Owner owner(OwnerFact o) {
    return new Owner(
        o.name(), o.state(), o.waitsFor(), o.stack().stream().map(Frame::toString).toList());
  }

  private static List<Owner> ownerOf(SpanFact lock) {
    return lock.owner() == null
        ? List.of()
        : List.of(new Owner(lock.owner(), null, null, List.of()));
  }

  private static String iso(long nanos) {
    return Instant.ofEpochSecond(0, nanos).toString();
  }
}
