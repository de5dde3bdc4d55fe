/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of what was recorded: where a class's file stands in the repository. A recording
 * knows the file as its compiler did, by package and name.
 */
public final class SourceTree {

  private final List<Path> roots;
  private final Path repository;
  private final Map<String, Optional<String>> known = new HashMap<>();
  private SourceFiles files;

  /**
   * @param roots folders of sources, or folders that have such below them
   * @param repository what paths are told from
   */
  public SourceTree(List<Path> roots, Path repository) {
    this.roots = List.copyOf(roots);
    this.repository = repository;
  }

  /**
   * The path in the repository, if there is exactly one such file.
   *
   * @param file as {@code com/acme/App.java}
   * @param className as {@code com.acme.App}
   */
  Optional<String> find(String file, String className) {
    return file == null
        ? Optional.empty()
        : known.computeIfAbsent(file, f -> only(candidates(f, className)));
  }

  private List<Path> candidates(String file, String className) {
    List<Path> found = new ArrayList<>();
    for (Path root : roots) {
      Path below = below(root, file);
      if (below != null && Files.isRegularFile(below)) {
        found.add(below);
      }
    }
    if (!found.isEmpty() || roots.isEmpty()) {
      return found;
    }
    if (files == null) {
      files = SourceFiles.below(roots);
    }
    return files.find(file, className);
  }

  /** Names come from recordings: one that leads elsewhere is none. */
  private static Path below(Path root, String file) {
    try {
      Path path = root.resolve(file).normalize();
      return path.startsWith(root.normalize()) && !Path.of(file).isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private Optional<String> only(List<Path> candidates) {
    try {
      // GitHub shows nothing in files that it knows by another path
      List<Path> real = new ArrayList<>();
      for (Path candidate : candidates) {
        Path each = candidate.toRealPath();
        if (!real.contains(each)) {
          real.add(each);
        }
      }
      if (real.size() != 1) {
        return Optional.empty();
      }
      Path top = repository.toRealPath();
      Path path = real.get(0).startsWith(top) ? top.relativize(real.get(0)) : real.get(0);
      return Optional.of(path.toString().replace(File.separatorChar, '/'));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
