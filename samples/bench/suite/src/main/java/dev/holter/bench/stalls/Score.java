/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.stalls;

import dev.holter.bench.figure.Measure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a tool saw of the planted stalls, in numbers. */
public final class Score {

  /** From which length on, in nanoseconds; the last goes as far as stalls do. */
  private static final long[] BANDS = {1_000_000, 20_000_000, 200_000_000, 2_000_000_000};

  private static final String[] TITLES = {
    "seen of 1–20 ms, %", "of 20–200 ms, %", "of 0.2–2 s, %", "of 2–5 s, %"
  };

  private Score() {}

  /** What is measured. */
  public static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < BANDS.length; i++) {
      measures.add(Measure.alone("seen-" + i, TITLES[i], 0));
    }
    measures.add(Measure.alone("stack", "of those with a stack, %", 0));
    measures.add(Measure.alone("error", "length is off by, ms", 2));
    measures.add(Measure.alone("worst", "at most, ms", 2));
    measures.add(Measure.alone("lag", "first known after, ms", 1));
    return measures;
  }

  /** Holter's. */
  public static Map<String, Double> of(List<Seen> planted, Path recording) {
    return of(planted, Recorded.in(recording));
  }

  /** A tool's. */
  public static Map<String, Double> of(List<Seen> planted, List<Seen> told) {
    Map<String, Double> values = new HashMap<>();
    double[] all = new double[BANDS.length];
    double[] seen = new double[BANDS.length];
    List<Seen> matched = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<Double> lags = new ArrayList<>();
    for (Seen stall : planted) {
      int band = band(stall.nanos());
      all[band]++;
      Seen match = stall.among(told);
      if (match != null) {
        seen[band]++;
        matched.add(match);
        errors.add(Math.abs(match.nanos() - stall.nanos()) / 1e6);
        lags.add((match.known() - stall.start()) / 1e6);
      }
    }
    for (int i = 0; i < BANDS.length; i++) {
      if (all[i] > 0) {
        values.put("seen-" + i, 100 * seen[i] / all[i]);
      }
    }
    if (!matched.isEmpty()) {
      double stacks = matched.stream().filter(Seen::stack).count();
      values.put("stack", 100 * stacks / matched.size());
      values.put("error", median(errors));
      values.put("worst", errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
      values.put("lag", median(lags));
    }
    return values;
  }

  private static int band(long nanos) {
    int band = 0;
    while (band + 1 < BANDS.length && nanos >= BANDS[band + 1]) {
      band++;
    }
    return band;
  }

  private static double median(List<Double> numbers) {
    double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
