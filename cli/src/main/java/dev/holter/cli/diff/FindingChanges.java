/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diff;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Severity;
import dev.holter.cli.model.diff.Change;
import dev.holter.cli.model.diff.FindingChange;
import dev.holter.cli.stat.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of every finding, by its fingerprint; what got worse first. */
final class FindingChanges {

  private final List<FindingTest> tests = new ArrayList<>();
  private final DiffSide base;
  private final DiffSide head;

  FindingChanges(DiffSide base, DiffSide head) {
    this.base = base;
    this.head = head;
    Map<String, Finding> before = byId(base);
    Map<String, Finding> after = byId(head);
    after.forEach((id, f) -> tests.add(FindingTest.of(base, head, before.get(id), f)));
    before.forEach(
        (id, f) -> {
          if (!after.containsKey(id)) {
            tests.add(FindingTest.of(base, head, f, null));
          }
        });
  }

  /** How many tests are made: one of counts each, and one of lengths where there are enough. */
  int tests() {
    return tests.size() + (int) tests.stream().filter(t -> t.length() != null).count();
  }

  List<FindingChange> changes() {
    double[] p = new double[tests()];
    int i = 0;
    for (FindingTest t : tests) {
      p[i++] = t.rate().p();
      if (t.length() != null) {
        p[i++] = t.length().p();
      }
    }
    double[] adjusted = Holm.adjust(p);
    List<FindingChange> changes = new ArrayList<>();
    i = 0;
    for (FindingTest t : tests) {
      double rate = adjusted[i++];
      double length = t.length() == null ? 1 : adjusted[i++];
      changes.add(new FindingVerdict(t, base, head, rate, length, p.length).change());
    }
    changes.sort(
        Comparator.comparing((FindingChange c) -> c.severity() == Severity.INFO)
            .thenComparing(c -> c.change() == Change.UNCHANGED)
            .thenComparing(c -> !c.significant())
            .thenComparing(FindingChange::change)
            .thenComparing(c -> -Math.max(c.base().totalMsPerHour(), c.head().totalMsPerHour()))
            .thenComparing(FindingChange::id));
    return List.copyOf(changes);
  }

  private static Map<String, Finding> byId(DiffSide side) {
    return side.report().findings().stream()
        .collect(
            Collectors.toMap(Finding::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
