/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.List;
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
    return Pairs.compare(samples, measure, row, against);
  }

  /** Which others, of those measured here, the rows are held against. */
  public List<String> against(Measure measure) {
    return measure.against().stream()
        .filter(id -> rows.stream().anyMatch(row -> row.id().equals(id)))
        .toList();
  }

  /** Which others a row is held against; a variant is held against those that stand before it. */
  public List<String> against(Measure measure, Row row) {
    if (row.against() != null) {
      boolean compared = measure.comparison() != Measure.Comparison.NONE;
      return compared ? List.of(row.against()) : List.of();
    }
    List<String> before = rows.subList(0, rows.indexOf(row)).stream().map(Row::id).toList();
    return measure.against().stream().filter(before::contains).toList();
  }
}
