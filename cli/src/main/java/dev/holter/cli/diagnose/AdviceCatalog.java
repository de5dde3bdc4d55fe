/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Advice;
import dev.holter.source.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to do about each rule and each cause; one entry each, {@code id | title | text}. */
public final class AdviceCatalog {

  private static final Map<String, Advice> BY_ID = load();

  private AdviceCatalog() {}

  /** Every rule and cause there is advice for, in the catalog's order. */
  public static Set<String> ids() {
    return BY_ID.keySet();
  }

  public static Optional<Advice> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** Advice for a rule; for one the catalog lacks, such as a user's own, that of its cause. */
  static Advice of(String rule, String cause) {
    return find(rule)
        .or(() -> find(cause))
        .orElseThrow(() -> new IllegalStateException("no advice for " + cause));
  }

  private static Map<String, Advice> load() {
    Map<String, Advice> byId = new LinkedHashMap<>();
    for (String line : Table.lines("/dev/holter/cli/advice.txt")) {
      String[] parts = line.split("\\s*\\|\\s*", 3);
      byId.put(parts[0], new Advice(parts[1], parts[2]));
    }
    return byId;
  }
}
