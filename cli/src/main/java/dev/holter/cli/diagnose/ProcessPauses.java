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

  /** The pauses behind one process's stalls, in order; stalls that overlap are of one pause. */
  static List<Pause> of(List<StallReport> stalls) {
    List<StallReport> hit =
        stalls.stream()
            .filter(s -> s.cause().ofProcess())
            .sorted(Comparator.comparing(ProcessPauses::start))
            .toList();
    List<Pause> pauses = new ArrayList<>();
    List<StallReport> together = new ArrayList<>();
    Instant end = Instant.MIN;
    for (StallReport s : hit) {
      if (!together.isEmpty() && start(s).isAfter(end)) {
        pauses.add(pause(together, end));
        together.clear();
        end = Instant.MIN;
      }
      together.add(s);
      end = end(s).isAfter(end) ? end(s) : end;
    }
    if (!together.isEmpty()) {
      pauses.add(pause(together, end));
    }
    return pauses;
  }

  private static Pause pause(List<StallReport> together, Instant end) {
    StallReport longest =
        together.stream().max(Comparator.comparingDouble(StallReport::durationMs)).orElseThrow();
    StallReport first = together.get(0);
    return new Pause(
        first.start(),
        Duration.between(start(first), end).toNanos() / 1e6,
        longest.cause(),
        together.size(),
        together.stream().map(StallReport::loop).distinct().sorted().toList(),
        longest.explanation());
  }

  private static Instant start(StallReport s) {
    return Instant.parse(s.start());
  }

  private static Instant end(StallReport s) {
    return start(s).plusNanos(Math.round(s.durationMs() * 1e6));
  }
}
