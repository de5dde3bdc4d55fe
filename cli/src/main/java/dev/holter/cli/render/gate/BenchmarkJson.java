/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.render.JsonReport;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What rules measured, for charts over many builds: github-action-benchmark's {@code
 * customSmallerIsBetter}, since all that a gate limits is better the smaller it is.
 */
final class BenchmarkJson {

  private BenchmarkJson() {}

  private record Point(String name, String unit, double value, String extra) {}

  static void render(GateAnswer answer, Appendable out) throws IOException {
    List<Point> points = new ArrayList<>();
    answer.rules().stream()
        .filter(r -> r.value() != null)
        .map(
            r ->
                new Point(
                    Visible.text(GateWords.rule(r)),
                    r.unit() == null ? "count" : r.unit(),
                    r.value(),
                    Visible.text(
                        GateWords.outcome(r).toUpperCase(Locale.ROOT) + ": " + GateWords.held(r))))
        .forEach(points::add);
    points.add(new Point("stalls", "count", answer.head().stalls(), GateWords.side(answer.head())));
    points.add(new Point("stall time", "ms", answer.head().stallMs(), ""));
    JsonReport.render(points, out);
  }
}
