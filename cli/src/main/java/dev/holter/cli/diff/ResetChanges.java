/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.ResetChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams reset on either side, by who did it and for what; what is new first. */
final class ResetChanges {

  private record Way(String sender, long code, String error, String source, String failure) {}

  private ResetChanges() {}

  static List<ResetChange> of(DiffSide base, DiffSide head) {
    Map<Way, long[]> counts = new LinkedHashMap<>();
    count(base, 0, counts);
    count(head, 1, counts);
    List<ResetChange> changes = new ArrayList<>();
    counts.forEach((way, n) -> changes.add(change(way, n[0], n[1])));
    changes.sort(
        Comparator.comparing(ResetChange::change)
            .thenComparing(r -> -Math.max(r.base(), r.head()))
            .thenComparing(ResetChange::sender));
    return List.copyOf(changes);
  }

  private static void count(DiffSide side, int column, Map<Way, long[]> counts) {
    for (Http2Report.Reset r : side.report().wire().http2().resets()) {
      Way way = new Way(r.sender(), r.code(), r.error(), r.source(), r.failure());
      counts.computeIfAbsent(way, w -> new long[2])[column] += r.count();
    }
  }

  private static ResetChange change(Way w, long base, long head) {
    Change change = base == 0 ? Change.NEW : head == 0 ? Change.GONE : Change.UNCHANGED;
    return new ResetChange(
        w.sender(), w.code(), w.error(), w.source(), w.failure(), change, base, head);
  }
}
