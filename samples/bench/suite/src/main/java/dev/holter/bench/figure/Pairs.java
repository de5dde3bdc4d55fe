/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Samples of two variants from the same rounds, held against each other. */
final class Pairs {

  private Pairs() {}

  /** One held against another, or null where there is no round with both. */
  static Interval compare(List<Sample> samples, Measure measure, String row, String against) {
    Map<List<Integer>, Double> base = new HashMap<>();
    for (Sample s : samples) {
      if (s.variant().equals(against) && s.values().containsKey(measure.id())) {
        base.put(List.of(s.block(), s.round()), s.values().get(measure.id()));
      }
    }
    Map<Integer, List<Double>> blocks = new TreeMap<>();
    for (Sample s : samples) {
      Double other = base.get(List.of(s.block(), s.round()));
      Double own = s.values().get(measure.id());
      if (s.variant().equals(row) && own != null && other != null) {
        double compared =
            measure.comparison() == Measure.Comparison.RATIO ? own / other : own - other;
        blocks.computeIfAbsent(s.block(), b -> new ArrayList<>()).add(compared);
      }
    }
    List<double[]> pairs =
        blocks.values().stream()
            .map(b -> b.stream().mapToDouble(Double::doubleValue).toArray())
            .toList();
    return pairs.isEmpty() ? null : Interval.of(pairs);
  }
}
