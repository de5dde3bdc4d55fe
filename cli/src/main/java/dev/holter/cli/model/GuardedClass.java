/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/**
 * A class of which a rule guards some methods.
 *
 * @param name the class
 * @param heirs whether all that extend or implement it are meant
 * @param methods their names
 */
public record GuardedClass(String name, boolean heirs, List<String> methods) {

  public GuardedClass {
    methods = List.copyOf(methods);
  }
}
