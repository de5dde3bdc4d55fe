/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.GuardedClass;
import java.util.List;

/** The methods each rule guards, from the agent's own table, if the build has one. */
public final class GuardedMethods {

  private static final String TABLE = "/dev/holter/catalog/catalog.txt";

  /** Rule, class, methods; what follows is for the agent alone. */
  private static final int COLUMNS = 3;

  private GuardedMethods() {}

  /** In the table's order; none if there is no table. */
  public static List<GuardedClass> of(String rule) {
    return of(rule, Table.linesIfAny(TABLE));
  }

  static List<GuardedClass> of(String rule, List<String> table) {
    return table.stream()
        .map(line -> line.split("\\s+"))
        .filter(columns -> columns.length >= COLUMNS && columns[0].equals(rule))
        .map(columns -> row(columns[1], columns[2]))
        .toList();
  }

  private static GuardedClass row(String owner, String methods) {
    boolean heirs = owner.startsWith("+");
    String name = (heirs ? owner.substring(1) : owner).replace('/', '.');
    return new GuardedClass(name, heirs, List.of(methods.split(",")));
  }
}
