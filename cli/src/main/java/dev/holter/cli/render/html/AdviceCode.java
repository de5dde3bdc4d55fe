/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.catalog.Page;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.LoopReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to do about a finding, with the code for the framework its loops run on. */
final class AdviceCode {

  private static final Set<String> PAGES = Set.copyOf(Page.ids());

  private final String frameworks;
  private final Map<String, Integer> told = new HashMap<>();

  AdviceCode(List<LoopReport> loops) {
    frameworks =
        loops.stream()
            .map(LoopReport::framework)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new))
            .toString();
  }

  void render(Html h, Finding f, int place) {
    h.element("p", f.advice().text());
    String id = f.rule() != null && PAGES.contains(f.rule()) ? f.rule() : f.cause().id();
    Integer before = told.putIfAbsent(id, place);
    if (before != null) {
      h.open("p", "class", "dim").text("The code is with ");
      h.element("a", "finding " + before, "href", "#f" + before).text(".").close();
      return;
    }
    if (PAGES.contains(id)) {
      page(h, Page.of(id));
    }
  }

  private void page(Html h, Page page) {
    h.open("div", "class", "mends");
    List<PageSection> sections = PageSection.of(page);
    sections.stream().filter(s -> fits(s.title())).forEach(s -> section(h, s, ""));
    h.open("details").element("summary", "Other frameworks, why it hurts, when not to worry");
    sections.stream().filter(s -> !fits(s.title())).forEach(s -> section(h, s, null));
    h.close().close();
  }

  private static void section(Html h, PageSection s, String open) {
    h.open("details", "open", open).element("summary", s.title());
    s.render(h);
    h.close();
  }

  /** Whether a part of the page is for a framework of this recording. */
  private boolean fits(String title) {
    return switch (title) {
      case "Netty" -> frameworks.contains("netty") && !frameworks.contains("vertx");
      case "Vert.x" -> frameworks.contains("vertx");
      case "Plain NIO" -> frameworks.contains("nio") || frameworks.equals("[]");
      case "What to do" -> true;
      default -> false;
    };
  }
}
