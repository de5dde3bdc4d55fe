/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

/**
 * Where something is shown.
 *
 * @param path from the top of the repository, with slashes
 * @param line counted from 1, or null if unknown
 * @param found whether there is such a file; else the path is a guess from the class's name
 */
public record Place(String path, Integer line, boolean found) {

  /** {@code src/App.java:12}. */
  String text() {
    return line == null ? path : path + ":" + line;
  }

  /** The line, or the first where none is known and one must be named. */
  int lineOrFirst() {
    return line == null ? 1 : Math.max(1, line);
  }
}
