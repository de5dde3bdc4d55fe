/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Profile;
import dev.holter.cli.model.Report;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where stalls spent their time, by the stacks taken while they lasted; nothing else is in it. */
final class FlamesSection {

  private static final int INNERMOST = 15;

  private final Report report;
  private final List<Profile.Tree> trees;

  FlamesSection(Report report) {
    this.report = report;
    this.trees =
        report.profile().trees().stream()
            .filter(t -> t.by().equals("cause"))
            .sorted(Comparator.comparingDouble(Profile.Tree::totalMs).reversed())
            .toList();
  }

  void render(Html h) {
    double total = trees.stream().mapToDouble(Profile.Tree::totalMs).sum();
    int samples = trees.stream().mapToInt(Profile.Tree::samples).sum();
    Parts.section(
        h,
        "flames",
        "Flame graph of stalls",
        samples == 0
            ? "No stack was taken: no stall lasted long enough."
            : Plural.of(samples, "stack")
                + " taken while loops stalled, "
                + Millis.text(total)
                + " of stalls in all. The wider, the more of that time. A source of a finding has a"
                + " frame around it.");
    if (samples > 0) {
      graphs(h);
      innermost(h, total);
    }
    h.close();
  }

  private void graphs(Html h) {
    h.open("div", "class", "flame");
    radio(h, "flame-down", "what called what", true);
    radio(h, "flame-up", "who called the innermost", false);
    Set<String> sources = new HashSet<>();
    report.findings().stream()
        .map(Finding::source)
        .filter(Objects::nonNull)
        .forEach(s -> sources.add(s.replace('#', '.')));
    new FlameGraph(sources).render(h, "down", "From the loop to what it called", trees, true);
    new FlameGraph(sources)
        .render(h, "up", "From the innermost method to its callers", trees, false);
    h.close();
  }

  private static void radio(Html h, String id, String label, boolean checked) {
    h.empty("input", "type", "radio", "name", "flame", "id", id, "checked", checked ? "" : null);
    h.element("label", label, "for", id);
  }

  /** The numbers behind the graph, for those who do not see it. */
  private void innermost(Html h, double total) {
    Map<String, double[]> byMethod = new HashMap<>();
    for (Profile.Tree t : trees) {
      for (Profile.Node n : t.bottomUp()) {
        double[] sums = byMethod.computeIfAbsent(n.frame(), f -> new double[2]);
        sums[0] += n.ms();
        sums[1] += n.samples();
      }
    }
    h.element("h3", "Where stalls were, by their innermost method");
    Parts.table(
        h, "innermost", "Innermost methods", List.of("method", ">time", ">share", ">samples"));
    h.open("tbody");
    byMethod.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, double[]> e) -> e.getValue()[0])
                .reversed())
        .limit(INNERMOST)
        .forEach(
            e -> {
              h.open("tr").open("td", "class", "text").element("code", e.getKey()).close();
              Parts.number(h, Millis.text(e.getValue()[0]));
              Parts.number(h, Numbers.share(e.getValue()[0] / total));
              Parts.number(h, Numbers.count((long) e.getValue()[1]));
              h.close();
            });
    h.close().close().close();
  }
}
