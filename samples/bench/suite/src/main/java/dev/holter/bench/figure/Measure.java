/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.figure;

import java.util.List;

/**
 * A number that is taken of every variant.
 *
 * @param id its name in samples
 * @param title what a table calls it, with its unit
 * @param decimals how many a table shows
 * @param comparison how variants are held against each other
 * @param against the variants that others are held against
 */
public record Measure(
    String id, String title, int decimals, Comparison comparison, List<String> against) {

  /** How two numbers are held against each other. */
  public enum Comparison {
    /** One by the other. */
    RATIO,
    /** One less the other. */
    DIFFERENCE,
    /** Not at all. */
    NONE,
  }

  /** A number that stands for itself. */
  public static Measure alone(String id, String title, int decimals) {
    return new Measure(id, title, decimals, Comparison.NONE, List.of());
  }

  /** A number of which the ratio counts. */
  public static Measure ratio(String id, String title, int decimals, String... against) {
    return new Measure(id, title, decimals, Comparison.RATIO, List.of(against));
  }

  /** A number of which the difference counts. */
  public static Measure difference(String id, String title, int decimals, String... against) {
    return new Measure(id, title, decimals, Comparison.DIFFERENCE, List.of(against));
  }
}
