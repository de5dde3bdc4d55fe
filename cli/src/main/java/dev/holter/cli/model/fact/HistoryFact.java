/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a process fared over time.
 *
 * @param loops busy and idle time by loop
 * @param gaps turns by {@link GapBands band}, of all loops
 */
public record HistoryFact(
    Map<Long, Steps> loops, Steps gaps, Steps gc, Steps safepoints, Steps throttled, Steps late) {

  public static final int BUSY = 0;
  public static final int IDLE = 1;

  public static HistoryFact empty() {
    return new HistoryFact(
        new TreeMap<>(),
        Steps.sums(GapBands.COUNT),
        Steps.sums(1),
        Steps.sums(1),
        Steps.sums(1),
        Steps.maxima());
  }

  /** Adds another history of the same process. */
  public void add(HistoryFact o) {
    o.loops.forEach((loop, steps) -> loop(loop).add(steps));
    gaps.add(o.gaps);
    gc.add(o.gc);
    safepoints.add(o.safepoints);
    throttled.add(o.throttled);
    late.add(o.late);
  }

  public Steps loop(long id) {
    return loops.computeIfAbsent(id, l -> Steps.sums(2));
  }
}
