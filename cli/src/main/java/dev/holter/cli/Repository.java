/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The repository a build is of: systems that show places in code know them from its top.
 *
 * @param top its first folder
 */
record Repository(Path top) {

  /** What the building system says, else the folder above that Git keeps, else where we are. */
  static Repository of(Map<String, String> environment, Path here) {
    for (String name : new String[] {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
      String value = environment.get(name);
      if (value != null && !value.isBlank() && Files.isDirectory(Path.of(value))) {
        return new Repository(Path.of(value));
      }
    }
    Path start = here.toAbsolutePath().normalize();
    for (Path above = start; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        return new Repository(above);
      }
    }
    return new Repository(start);
  }

  /** A file of it as seen from its top; null for none. */
  String path(String file) {
    if (file == null) {
      return null;
    }
    Path from = top.toAbsolutePath().normalize();
    Path to = Path.of(file).toAbsolutePath().normalize();
    return (to.startsWith(from) ? from.relativize(to) : to)
        .toString()
        .replace(File.separatorChar, '/');
  }
}
