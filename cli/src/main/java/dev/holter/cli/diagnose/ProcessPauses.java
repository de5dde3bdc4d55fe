/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.ProcessHealth.Pause;
import dev.holter.cli.model.StallReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What held the process up is told once, however many loops it hit. */
final class ProcessPauses {

  private ProcessPauses() {}

  /** A stall and when it began: to read that from text takes longer than all else here. */
  private record Begun(Instant start, StallReport stall) {

    static Begun of(StallReport s) {
      return new Begun(Instant.parse(s.start()), s);
    }

    Instant end() {
      return start.plusNanos(Math.round(stall.durationMs() * 1e6));
    }
  }

  /** The pauses behind one process's stalls, in order; stalls that overlap are of one pause. */
  static List<Pause> of(List<StallReport> stalls) {
    List<Begun> hit =
        stalls.stream()
            .filter(s -> s.cause().ofProcess())
            .map(Begun::of)
            .sorted(Comparator.comparing(Begun::start))
            .toList();
    List<Pause> pauses = new ArrayList<>();
    List<Begun> together = new ArrayList<>();
    Instant end = Instant.MIN;
    for (Begun s : hit) {
      if (!together.isEmpty() && s.start().isAfter(end)) {
        pauses.add(pause(together, end));
        together.clear();
        end = Instant.MIN;
      }
      together.add(s);
      end = s.end().isAfter(end) ? s.end() : end;
    }
    if (!together.isEmpty()) {
      pauses.add(pause(together, end));
    }
    return pauses;
  }

  private static Pause pause(List<Begun> together, Instant end) {
    StallReport longest =
        together.stream()
            .map(Begun::stall)
            .max(Comparator.comparingDouble(StallReport::durationMs))
            .orElseThrow();
    Begun first = together.get(0);
    return new Pause(
        first.stall().start(),
        Duration.between(first.start(), end).toNanos() / 1e6,
        longest.cause(),
        together.size(),
        together.stream().map(b -> b.stall().loop()).distinct().sorted().toList(),
        longest.explanation());
  }
}
