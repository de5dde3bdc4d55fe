/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Timeline;
import dev.holter.cli.model.fact.GapBands;
import dev.holter.cli.model.fact.HistoryFact;
import dev.holter.cli.model.fact.ProcessFact;
import dev.holter.cli.model.fact.Steps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lays the histories of all processes on one time axis. */
final class TimeAxis {

  private final List<ProcessFact> processes;
  private final long step;
  private final long first;
  private final int count;

  private TimeAxis(List<ProcessFact> processes, List<Steps> known) {
    this.processes = processes;
    long start = known.stream().mapToLong(Steps::first).min().orElse(0);
    long end = known.stream().mapToLong(Steps::end).max().orElse(0);
    long length = known.stream().mapToLong(Steps::length).max().orElse(1);
    while (end / length - start / length >= Steps.MOST) {
      length *= 2;
    }
    this.step = length;
    this.first = Math.floorDiv(start, length);
    this.count = known.isEmpty() ? 0 : (int) (Math.floorDiv(end - 1, length) - first + 1);
  }

  static Timeline of(List<ProcessFact> processes, List<Timeline.Call> calls, int callsOmitted) {
    List<Steps> known =
        processes.stream()
            .map(ProcessFact::history)
            .flatMap(TimeAxis::series)
            .filter(s -> !s.isEmpty())
            .toList();
    return new TimeAxis(processes, known).timeline(calls, callsOmitted);
  }

  private static Stream<Steps> series(HistoryFact h) {
    return Stream.concat(
        h.loops().values().stream(),
        Stream.of(h.gaps(), h.gc(), h.safepoints(), h.throttled(), h.late()));
  }

  private Timeline timeline(List<Timeline.Call> calls, int callsOmitted) {
    return new Timeline(
        count == 0 ? null : Instant.ofEpochSecond(0, first * step).toString(),
        Millis.of(step),
        lanes(),
        IntStream.range(0, GapBands.COUNT).mapToObj(b -> Millis.of(GapBands.from(b))).toList(),
        gaps(),
        total(HistoryFact::gc),
        total(HistoryFact::safepoints),
        total(HistoryFact::throttled),
        total(HistoryFact::late),
        calls,
        callsOmitted);
  }

  private List<Timeline.Lane> lanes() {
    List<Timeline.Lane> lanes = new ArrayList<>();
    for (ProcessFact p : processes) {
      LoopNames names = LoopNames.of(p, processes);
      p.history()
          .loops()
          .forEach(
              (loop, steps) ->
                  lanes.add(new Timeline.Lane(names.name(loop), names.id(loop), busy(steps))));
    }
    return lanes;
  }

  private List<Double> busy(Steps steps) {
    List<Double> busy = new ArrayList<>();
    Map<Long, long[]> values = steps.at(step);
    for (int i = 0; i < count; i++) {
      long[] v = values.get(first + i);
      long all = v == null ? 0 : v[HistoryFact.BUSY] + v[HistoryFact.IDLE];
      busy.add(all == 0 ? null : Double.valueOf(Math.round(1e4 * v[HistoryFact.BUSY] / all) / 1e4));
    }
    return busy;
  }

  private List<List<Long>> gaps() {
    Steps all = Steps.sums(GapBands.COUNT);
    processes.forEach(p -> all.add(p.history().gaps()));
    Map<Long, long[]> values = all.at(step);
    List<List<Long>> gaps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long[] v = values.getOrDefault(first + i, new long[GapBands.COUNT]);
      gaps.add(IntStream.range(0, v.length).mapToObj(b -> v[b]).toList());
    }
    return gaps;
  }

  /** Of all processes together; of times when none tells, 0. */
  private List<Double> total(Function<HistoryFact, Steps> series) {
    long[] sums = new long[count];
    for (ProcessFact p : processes) {
      series.apply(p.history()).at(step).forEach((i, v) -> sums[(int) (i - first)] += v[0]);
    }
    return Arrays.stream(sums).mapToObj(Millis::of).toList();
  }
}
