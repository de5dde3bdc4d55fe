/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.CauseTotal;
import dev.holter.cli.model.Confidence;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import dev.holter.cli.model.Report;
import dev.holter.cli.model.StallReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What stall time went to, and how much of that is measured, guessed or not known. */
final class CausesSection {

  private final Report report;

  CausesSection(Report report) {
    this.report = report;
  }

  void render(Html h) {
    h.open("section", "class", "panel", "aria-labelledby", "causes-title", "id", "causes");
    h.element("h2", "Stall time by cause", "id", "causes-title");
    double total = report.causes().stream().mapToDouble(CauseTotal::totalMs).sum();
    if (total == 0) {
      boolean counted = report.loops().stream().anyMatch(l -> l.stalls() > 0);
      h.element("p", counted ? "Stalls were counted, no more." : "No stall was recorded.").close();
      return;
    }
    causes(h, total);
    h.element("h3", "How well it is known" + ofTheLongest());
    founded(h);
    h.close();
  }

  private void causes(Html h, double total) {
    Map<String, Double> parts = new LinkedHashMap<>();
    report.causes().forEach(c -> parts.put("c-" + c.cause().id(), c.totalMs() / total));
    bar(h, parts, "Stall time by cause, as in the list below");
    h.open("ul", "class", "legend");
    for (CauseTotal c : report.causes()) {
      h.open("li");
      Parts.cause(h, c.cause().id());
      h.element("b", " " + Numbers.share(c.totalMs() / total) + " ");
      h.element(
          "span",
          Plural.of(c.stalls(), "stall")
              + ", "
              + Millis.text(c.totalMs())
              + ", longest "
              + Millis.text(c.maxMs())
              + (c.cause().ofProcess() ? "; the process, no code of a loop" : ""),
          "class",
          "dim");
      h.close();
    }
    h.close();
  }

  private String ofTheLongest() {
    return report.stallsOmitted() == 0
        ? ""
        : ", of the longest " + Numbers.count(report.stalls().size());
  }

  private void founded(Html h) {
    double listed = time(s -> true);
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Double> parts = new LinkedHashMap<>();
    part(parts, names, "k-measured", "measured", s -> s.confidence() == Confidence.PROVEN);
    part(
        parts,
        names,
        "k-sampled",
        "several samples agree",
        s -> s.confidence() == Confidence.SAMPLED);
    part(parts, names, "k-inferred", "one sample", s -> s.confidence() == Confidence.INFERRED);
    part(parts, names, "k-unknown", "unknown", s -> unknown(s) && s.samples() > 0);
    part(
        parts,
        names,
        "k-missing",
        "not recorded: no sample was taken",
        s -> unknown(s) && s.samples() == 0);
    parts.replaceAll((k, ms) -> ms / listed);
    bar(h, parts, "How well the causes are known, as in the list below");
    h.open("ul", "class", "legend");
    parts.forEach(
        (k, share) -> {
          h.open("li").element("i", "", "class", "key " + k).text(names.get(k));
          h.element("b", " " + Numbers.share(share)).close();
        });
    h.close();
  }

  private static boolean unknown(StallReport s) {
    return s.confidence() == Confidence.UNKNOWN;
  }

  private void part(
      Map<String, Double> parts,
      Map<String, String> names,
      String key,
      String name,
      Predicate<StallReport> which) {
    double ms = time(which);
    if (ms > 0) {
      parts.put(key, ms);
      names.put(key, name);
    }
  }

  private double time(Predicate<StallReport> which) {
    List<StallReport> stalls = report.stalls();
    return stalls.stream().filter(which).mapToDouble(StallReport::durationMs).sum();
  }

  /** Shares side by side; the classes say the colours. */
  static void bar(Html h, Map<String, Double> parts, String label) {
    h.open(
        "svg", "class", "bar", "role", "img", "aria-label", label, "width", "100%", "height", "18");
    double x = 0;
    for (Map.Entry<String, Double> part : parts.entrySet()) {
      h.empty(
          "rect",
          "class",
          part.getKey(),
          "x",
          Numbers.percentAt(x),
          "width",
          Numbers.percentAt(part.getValue()),
          "height",
          "18");
      x += part.getValue();
    }
    h.close();
  }
}
