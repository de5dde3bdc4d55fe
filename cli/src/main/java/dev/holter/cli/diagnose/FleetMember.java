/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.Member;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.Watched;
import dev.holter.cli.model.fact.ProcessFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Processes that are looked at as one: a single one, or all of a host. */
final class FleetMember {

  final String name;
  final Histogram gaps = new Histogram(2);
  private final List<LoopReport> loops = new ArrayList<>();
  private int processes;
  int stalls;
  private double stallMs;
  private long max;

  FleetMember(String name) {
    this.name = name;
    gaps.setAutoResize(true);
  }

  /** Adds a process, with the loops and stalls that were asked for. */
  void add(ProcessFact p, LoopNames names, List<LoopReport> of, List<StallReport> all) {
    processes++;
    loops.addAll(of);
    Set<String> chosen = of.stream().map(LoopReport::id).collect(Collectors.toSet());
    p.beats()
        .forEach(
            (id, beat) -> {
              if (chosen.contains(names.id(id))) {
                gaps.add(beat.gaps());
                max = Math.max(max, beat.max());
              }
            });
    for (StallReport s : all) {
      if (s.own()) {
        stalls++;
        stallMs += s.durationMs();
      }
    }
  }

  double hours() {
    return Watched.hours(loops);
  }

  Member member(String unlike) {
    return new Member(
        name,
        processes,
        loops.size(),
        round(hours()),
        gaps.getTotalCount(),
        LoopSummary.spread(gaps, max),
        stalls,
        Math.round(1e3 * stallMs) / 1e3,
        hours() == 0 ? 0 : round(stalls / hours()),
        unlike);
  }

  private static double round(double value) {
    return Math.round(1e6 * value) / 1e6;
  }
}
