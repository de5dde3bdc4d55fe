/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holter.catalog.Page;
import dev.holter.cli.render.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules that results name, with the catalog's pages as help. */
final class SarifRules {

  /** GitHub's limit for descriptions. */
  private static final int DESCRIPTION = 1000;

  private static final Set<String> PAGES = Set.copyOf(Page.ids());

  private final List<String> ids = new ArrayList<>();
  private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();

  ArrayNode json() {
    return rules;
  }

  int index(Alert a) {
    if (!ids.contains(a.check())) {
      ids.add(a.check());
      rules.add(rule(a));
    }
    return ids.indexOf(a.check());
  }

  private static ObjectNode rule(Alert a) {
    // a rule of the user's own has none
    Page page = PAGES.contains(a.check()) ? Page.of(a.check()) : null;
    String title = page == null ? a.title() : page.title();
    String advice = page == null ? advice(a) : page.advice();
    ObjectNode rule = JsonNodeFactory.instance.objectNode();
    rule.put("id", a.check());
    rule.putObject("shortDescription").put("text", Visible.text(title, DESCRIPTION));
    rule.putObject("fullDescription").put("text", Visible.text(advice, DESCRIPTION));
    ObjectNode help = rule.putObject("help");
    help.put("text", Visible.text(advice));
    if (page != null) {
      help.put("markdown", String.join("\n", page.lines()));
    }
    rule.putObject("defaultConfiguration").put("level", "warning");
    ObjectNode properties = rule.putObject("properties");
    properties.putArray("tags").add("performance").add("event-loop");
    properties.put("precision", "very-high");
    properties.put("problem.severity", "warning");
    return rule;
  }

  private static String advice(Alert a) {
    return a.advice() == null ? a.title() : a.advice().text();
  }
}
