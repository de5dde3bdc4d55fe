/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Catalog;
import dev.holter.catalog.Entry;
import dev.holter.cli.model.GuardedClass;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods each rule guards, from the agent's own catalog. */
public final class GuardedMethods {

  private GuardedMethods() {}

  /** In the catalog's order, a class once; none for a cause. */
  public static List<GuardedClass> of(String rule) {
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    Map<String, Boolean> families = new LinkedHashMap<>();
    for (Entry e : Catalog.shipped().entries()) {
      if (e.rule().equals(rule)) {
        String types = String.join(", ", e.types());
        families.put(types, e.family());
        methods.computeIfAbsent(types, t -> new LinkedHashSet<>()).addAll(e.methods());
      }
    }
    return methods.entrySet().stream()
        .map(e -> new GuardedClass(e.getKey(), families.get(e.getKey()), List.copyOf(e.getValue())))
        .toList();
  }
}
