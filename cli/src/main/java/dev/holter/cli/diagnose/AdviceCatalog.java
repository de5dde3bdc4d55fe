/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Page;
import dev.holter.cli.model.Advice;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What to do about each rule and each cause; the pages come with the agent, whose log tells too.
 */
public final class AdviceCatalog {

  private static final Set<String> IDS =
      Collections.unmodifiableSet(new LinkedHashSet<>(Page.ids()));

  /** Pages are read as they are needed: a report needs a few of them, many times. */
  private static final Map<String, Page> PAGES = new ConcurrentHashMap<>();

  private AdviceCatalog() {}

  /** Every rule and cause there is advice for, in the catalog's order. */
  public static Set<String> ids() {
    return IDS;
  }

  /** All there is to say about a rule or a cause. */
  public static Optional<Page> page(String id) {
    return IDS.contains(id) ? Optional.of(PAGES.computeIfAbsent(id, Page::of)) : Optional.empty();
  }

  public static Optional<Advice> find(String id) {
    return page(id).map(page -> new Advice(page.title(), page.advice()));
  }

  /** Advice for a rule; for one the catalog lacks, such as a user's own, that of its cause. */
  static Advice of(String rule, String cause) {
    return Optional.ofNullable(rule)
        .flatMap(AdviceCatalog::find)
        .or(() -> find(cause))
        .orElseThrow(() -> new IllegalStateException("no advice for " + cause));
  }
}
