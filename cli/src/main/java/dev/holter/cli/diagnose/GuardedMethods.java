/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.catalog.Catalog;
import dev.holter.cli.model.GuardedClass;
import java.util.List;

/** The methods each rule guards, from the agent's own catalog. */
public final class GuardedMethods {

  private GuardedMethods() {}

  /** In the catalog's order; none for a cause. */
  public static List<GuardedClass> of(String rule) {
    return Catalog.shipped().entries().stream()
        .filter(e -> e.rule().equals(rule))
        .map(e -> new GuardedClass(String.join(", ", e.types()), e.family(), e.methods()))
        .toList();
  }
}
