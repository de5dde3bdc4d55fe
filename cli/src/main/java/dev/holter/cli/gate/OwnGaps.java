/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.StallReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** A loop's gaps without what the process did to it, and without its waits for a CPU. */
final class OwnGaps {

  private final TreeMap<Long, Long> counts = new TreeMap<>();

  OwnGaps(Histogram gaps) {
    gaps.recordedValues()
        .forEach(v -> counts.put(v.getValueIteratedTo(), v.getCountAtValueIteratedTo()));
  }

  /** Takes out the stalls that are not the loop's, and shortens those that waited for a CPU. */
  void takeOut(List<StallReport> stalls) {
    for (StallReport s : stalls) {
      if (!counts(s)) {
        take(nanos(s.durationMs()));
      } else if (ownMs(s) < s.durationMs()) {
        take(nanos(s.durationMs()));
        counts.merge(nanos(ownMs(s)), 1L, Long::sum);
      }
    }
  }

  Histogram histogram() {
    Histogram rest = new Histogram(2);
    rest.setAutoResize(true);
    counts.forEach(rest::recordValueWithCount);
    return rest;
  }

  /** The longest turn that is no stall, as far as a bucket tells. */
  double longestBelow(double thresholdMs) {
    Long longest = counts.floorKey(nanos(thresholdMs));
    return longest == null ? 0 : longest / 1e6;
  }

  /** A permit excuses a stall; it does not make it shorter. */
  static boolean counts(StallReport s) {
    return s.own() || s.permitted();
  }

  /** How long it lasted without its waits for a CPU, as far as the kernel told. */
  static double ownMs(StallReport s) {
    double waited = s.runDelayMs() == null ? 0 : s.runDelayMs();
    return Math.max(0, s.durationMs() - Math.max(0, waited));
  }

  private static long nanos(double ms) {
    return Math.round(ms * 1e6);
  }

  /** The histogram rounds, so that the stall's own length may be a bucket off. */
  private void take(long nanos) {
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
