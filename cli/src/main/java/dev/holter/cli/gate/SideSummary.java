/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.cli.model.gate.GateSide;
import java.util.List;

/** All runs of a side in one line. */
final class SideSummary {

  private SideSummary() {}

  static GateSide of(List<Run> runs) {
    return new GateSide(
        runs.size(),
        (int) runs.stream().filter(Run::disturbed).count(),
        runs.stream().flatMap(r -> r.files().stream()).toList(),
        runs.stream()
            .flatMap(r -> r.groups().values().stream())
            .mapToInt(g -> g.loops().size())
            .sum(),
        rounded(runs.stream().mapToDouble(Run::hours).sum()),
        runs.stream().mapToLong(Run::turns).sum(),
        runs.stream().mapToLong(Run::units).sum(),
        runs.stream().mapToInt(r -> r.stalls().size()).sum(),
        rounded(runs.stream().mapToDouble(Run::stallMs).sum()),
        runs.get(0).environment());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
