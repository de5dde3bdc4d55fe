/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Diagnosed;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.ProcessName;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.RuleTotal;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Watched;
import dev.holter.cli.model.fact.BeatFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.RecordingFact;
import dev.holter.cli.model.gate.GateEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Boils one diagnosed recording down to a run. */
public final class RunReader {

  /** A gap and its stall are rounded each for itself. */
  private static final double ROUNDING_MS = 0.001;

  private final RecordingFact recording;
  private final Report report;
  private final Map<String, List<StallReport>> stalls = new HashMap<>();

  private RunReader(RecordingFact recording, Diagnosed diagnosed) {
    this.recording = recording;
    this.report = diagnosed.report();
    for (StallReport s : diagnosed.stalls()) {
      stalls.computeIfAbsent(s.loopId(), id -> new ArrayList<>()).add(s);
    }
  }

  /** The run that a recording is of; several files are the processes of one run. */
  public static Run of(RecordingFact recording, Diagnosed diagnosed) {
    return new RunReader(recording, diagnosed).run(diagnosed.stalls());
  }

  private Run run(List<StallReport> all) {
    Histogram control = new Histogram(2);
    control.setAutoResize(true);
    recording.processes().forEach(p -> control.add(p.control().lateness()));
    return new Run(
        report.recording().files(),
        new GateEnvironment(
            report.recording().jvm(),
            report.agent().version(),
            processors(),
            report.agent().stallThresholdMs(),
            report.recording().options()),
        LocalDate.ofInstant(Instant.ofEpochSecond(0, recording.start()), ZoneOffset.UTC),
        Disturbance.of(report.process(), control, report.agent().stallThresholdMs(), watchedMs()),
        report.findings(),
        report.blockingCalls().stream().filter(BlockingCall::own).toList(),
        all.stream().filter(StallReport::own).toList(),
        all.stream().filter(s -> s.finding() != null && s.early()).toList(),
        report.permits().stream().filter(p -> !p.shipped()).toList(),
        groups(),
        control,
        report.wire(),
        report.summary(),
        report.totals().stream().map(RuleTotal::rule).collect(Collectors.toSet()),
        report.recording().notes());
  }

  /** Of the first process: those of one run are of one machine. */
  private Integer processors() {
    int n = recording.processes().isEmpty() ? 0 : recording.processes().get(0).jvm().processors();
    return n == 0 ? null : Integer.valueOf(n);
  }

  private Map<String, LoopGroup> groups() {
    Map<String, BeatFact> beats = beats();
    return LoopGroup.of(report.loops().stream().map(l -> loop(l, beats.get(l.id()))).toList());
  }

  private OneLoop loop(LoopReport l, BeatFact beat) {
    OwnGaps own = new OwnGaps(beat == null ? new Histogram(2) : beat.gaps());
    own.takeOut(stallsOf(l));
    return new OneLoop(
        l.name(),
        Watched.hours(List.of(l)),
        l.turns(),
        l.units(),
        own.histogram(),
        longest(l, own, beat),
        l.gap().leftOut(),
        beat == null ? 0 : beat.untoldStalls(),
        beat == null ? 0 : Millis.of(beat.untoldStallTime()));
  }

  /** A stall that mostly waited for a CPU may be shorter than a turn that is none. */
  private double longest(LoopReport l, OwnGaps gaps, BeatFact beat) {
    double told = stallsOf(l).stream().mapToDouble(StallReport::durationMs).max().orElse(0);
    if (beat != null && beat.untoldStalls() > 0 && l.gap().maxMs() > told + ROUNDING_MS) {
      return l.gap().maxMs(); // of a stall without event
    }
    List<StallReport> own = stallsOf(l).stream().filter(OwnGaps::counts).toList();
    return own.isEmpty()
        ? l.gap().ownMaxMs()
        : Math.max(
            own.stream().mapToDouble(OwnGaps::ownMs).max().orElse(0),
            gaps.longestBelow(report.agent().stallThresholdMs()));
  }

  private List<StallReport> stallsOf(LoopReport l) {
    return stalls.getOrDefault(l.id(), List.of());
  }

  /** By the loops' ids in the report. */
  private Map<String, BeatFact> beats() {
    Map<String, BeatFact> beats = new HashMap<>();
    for (ProcessFact p : recording.processes()) {
      String prefix = ProcessName.prefix(p, recording.processes());
      p.beats().forEach((loop, beat) -> beats.put(prefix + loop, beat));
    }
    return beats;
  }

  /** Of all processes together, which may have run at the same time. */
  private double watchedMs() {
    long sum = 0;
    for (ProcessFact p : recording.processes()) {
      sum += p.beats().values().stream().mapToLong(b -> b.busy() + b.idle()).max().orElse(0);
    }
    return Math.max(Millis.of(sum), report.recording().durationMs());
  }
}
