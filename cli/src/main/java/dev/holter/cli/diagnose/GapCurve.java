/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.LoopReport.Point;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.StallReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** A gap histogram as the curve of its percentiles. */
final class GapCurve {

  /** Points from one halving of the rest to the next: 90, 95, 97.5 %, with so many between. */
  private static final int POINTS = 4;

  private GapCurve() {}

  static List<Point> of(Histogram h, long max) {
    List<Point> curve = new ArrayList<>();
    if (h.getTotalCount() == 0) {
      return curve;
    }
    for (HistogramIterationValue v : h.percentiles(POINTS)) {
      double percentile = Math.round(1e5 * v.getPercentileLevelIteratedTo()) / 1e5;
      double ms = Millis.of(Math.min(max, v.getValueIteratedTo()));
      int last = curve.size() - 1;
      // of a flat stretch its two ends say all
      if (last > 0 && curve.get(last).ms() == ms && curve.get(last - 1).ms() == ms) {
        curve.remove(last);
      }
      curve.add(new Point(percentile, ms));
    }
    return curve;
  }

  /** The histogram without the gaps that the process caused. */
  static List<Point> withoutPauses(Histogram h, List<StallReport> stalls) {
    TreeMap<Long, Long> counts = new TreeMap<>();
    h.recordedValues()
        .forEach(v -> counts.put(v.getValueIteratedTo(), v.getCountAtValueIteratedTo()));
    for (StallReport s : stalls) {
      if (s.cause().ofProcess()) {
        takeNearest(counts, Math.round(s.durationMs() * 1e6));
      }
    }
    Histogram rest = new Histogram(2);
    rest.setAutoResize(true);
    counts.forEach(rest::recordValueWithCount);
    return of(rest, rest.getMaxValue());
  }

  /** The histogram rounds, so the stall's own length may be a bucket off. */
  private static void takeNearest(TreeMap<Long, Long> counts, long nanos) {
    Map.Entry<Long, Long> at = counts.ceilingEntry(nanos);
    at = at == null ? counts.floorEntry(nanos) : at;
    if (at == null) {
      return;
    }
    if (at.getValue() == 1) {
      counts.remove(at.getKey());
    } else {
      counts.put(at.getKey(), at.getValue() - 1);
    }
  }
}
