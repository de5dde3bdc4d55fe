/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Diagnosed;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Report;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Boils one diagnosed recording down to a run. */
public final class RunReader {

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
            report.agent().stallThresholdMs(),
            report.recording().options()),
        LocalDate.ofInstant(Instant.ofEpochSecond(0, recording.start()), ZoneOffset.UTC),
        Disturbance.of(
            report.process(),
            control,
            report.agent().stallThresholdMs(),
            report.recording().durationMs()),
        report.findings(),
        report.blockingCalls().stream().filter(BlockingCall::own).toList(),
        all.stream().filter(StallReport::own).toList(),
        report.permits().stream().filter(p -> !p.shipped()).toList(),
        groups(),
        control,
        report.wire(),
        report.summary());
  }

  private Map<String, LoopGroup> groups() {
    Map<String, Histogram> gaps = gaps();
    Map<String, List<LoopReport>> byGroup =
        report.loops().stream()
            .collect(
                Collectors.groupingBy(
                    l -> LoopGroup.groupOf(l.name()), TreeMap::new, Collectors.toList()));
    Map<String, LoopGroup> groups = new TreeMap<>();
    byGroup.forEach((name, loops) -> groups.put(name, group(name, loops, gaps)));
    return groups;
  }

  private LoopGroup group(String name, List<LoopReport> loops, Map<String, Histogram> gaps) {
    Set<String> names = new TreeSet<>();
    Histogram sum = new Histogram(2);
    sum.setAutoResize(true);
    double longest = 0;
    String longestOf = null;
    for (LoopReport l : loops) {
      names.add(l.name());
      Histogram its = gaps.get(l.id());
      if (its != null) {
        OwnGaps own = new OwnGaps(its);
        own.takeOut(stallsOf(l));
        sum.add(own.histogram());
      }
      double longestOfLoop = longest(l);
      if (longestOf == null || longestOfLoop > longest) {
        longest = longestOfLoop;
        longestOf = l.name();
      }
    }
    return new LoopGroup(
        name,
        names,
        Watched.hours(loops),
        loops.stream().mapToLong(LoopReport::turns).sum(),
        loops.stream().mapToLong(LoopReport::units).sum(),
        sum,
        longest,
        longestOf,
        loops.stream().mapToInt(l -> l.gap().leftOut()).sum());
  }

  private double longest(LoopReport l) {
    List<StallReport> own = stallsOf(l).stream().filter(OwnGaps::counts).toList();
    return own.isEmpty()
        ? l.gap().ownMaxMs()
        : own.stream().mapToDouble(OwnGaps::ownMs).max().orElse(0);
  }

  private List<StallReport> stallsOf(LoopReport l) {
    return stalls.getOrDefault(l.id(), List.of());
  }

  /** Histograms by the loops' ids in the report, which name the process where there are several. */
  private Map<String, Histogram> gaps() {
    Map<String, LoopReport> told =
        report.loops().stream()
            .collect(Collectors.toMap(LoopReport::id, Function.identity(), (a, b) -> a));
    Map<String, Histogram> gaps = new HashMap<>();
    for (ProcessFact p : recording.processes()) {
      for (Map.Entry<Long, BeatFact> beat : p.beats().entrySet()) {
        String id = beat.getKey().toString();
        Stream.of(p.host() + "/" + p.pid() + "/" + id, p.pid() + "/" + id, id)
            .filter(told::containsKey)
            .findFirst()
            .ifPresent(known -> gaps.put(known, beat.getValue().gaps()));
      }
    }
    return gaps;
  }
}
