/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * One benchmark of one program on one JDK: all that was measured.
 *
 * @param benchmark the command's name
 * @param scenario a short name that files carry
 * @param title what was measured, in words
 * @param jdk version and maker
 * @param feature the JDK's number
 * @param machine where
 * @param command how to do it again
 * @param setting how it was done, in a sentence
 */
public record Study(
    String benchmark,
    String scenario,
    String title,
    String jdk,
    int feature,
    Machine machine,
    String command,
    String setting,
    List<Measure> measures,
    List<Row> rows,
    List<Sample> samples) {

  /** The numbers of one measure and row, or null if there are none. */
  public Spread spread(Measure measure, String row) {
    DoubleStream numbers =
        samples.stream()
            .filter(s -> s.variant().equals(row) && s.values().containsKey(measure.id()))
            .mapToDouble(s -> s.values().get(measure.id()));
    double[] all = numbers.toArray();
    return all.length == 0 ? null : Spread.of(all);
  }

  /** A row held against another, pair by pair of the same round, or null if there are none. */
  public Interval compare(Measure measure, String row, String against) {
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

  /** Which others, of those measured here, the rows are held against. */
  public List<String> against(Measure measure) {
    return measure.against().stream()
        .filter(id -> rows.stream().anyMatch(row -> row.id().equals(id)))
        .toList();
  }

  /** Which others a row is held against. */
  public List<String> against(Measure measure, Row row) {
    if (row.against() != null) {
      boolean compared = measure.comparison() != Measure.Comparison.NONE;
      return compared ? List.of(row.against()) : List.of();
    }
    return against(measure).stream().filter(id -> !id.equals(row.id())).toList();
  }
}
