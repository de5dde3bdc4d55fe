/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Source files by name, of a repository of many modules say. */
final class SourceFiles {

  /** Who runs the gate at the root of a disk shall not wait for ever. */
  private static final int MOST = 300_000;

  /** What builds write; below {@code src} these are names of packages. */
  private static final Set<String> BUILT = Set.of("target", "build", "out", "bin", "node_modules");

  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|kt|kts|scala|groovy|clj)");

  /** A package is named at the top of a file, behind a licence at most. */
  private static final int TOP = 200;

  private final Map<String, List<Path>> byName = new HashMap<>();

  private SourceFiles() {}

  static SourceFiles below(List<Path> roots) {
    SourceFiles files = new SourceFiles();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, files.new Visitor(root));
      } catch (IOException e) {
        // a folder that cannot be read has no sources for us
      }
    }
    return files;
  }

  /** JFR tells no file, so that every class is taken for one of Java. */
  List<Path> find(String file, String className) {
    List<Path> found = called(file, className);
    if (!found.isEmpty() || !file.endsWith(".java")) {
      return found;
    }
    String stem = file.substring(0, file.length() - ".java".length());
    // Kotlin keeps functions without a class in one named after the file
    String functions = stem.endsWith("Kt") ? stem.substring(0, stem.length() - 2) : stem;
    return Stream.of(stem + ".kt", functions + ".kt", stem + ".scala", stem + ".groovy")
        .distinct()
        .flatMap(other -> called(other, className).stream())
        .toList();
  }

  private List<Path> called(String file, String className) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    List<Path> named = byName.getOrDefault(name, List.of());
    List<Path> exact = named.stream().filter(p -> slashes(p).endsWith("/" + file)).toList();
    // Kotlin and Scala leave folders out that all packages share
    return exact.isEmpty() ? named.stream().filter(p -> declares(p, className)).toList() : exact;
  }

  private static boolean declares(Path path, String className) {
    if (className == null || className.lastIndexOf('.') < 0) {
      return false;
    }
    String name = className.substring(0, className.lastIndexOf('.'));
    Pattern line = Pattern.compile("\\s*package\\s+" + Pattern.quote(name) + "\\s*;?\\s*");
    try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
      return lines.limit(TOP).anyMatch(l -> line.matcher(l).matches());
    } catch (IOException e) {
      return false;
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private int seen;

    Visitor(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (dir.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = dir.getFileName().toString();
      boolean inSources = slashes(root.relativize(dir)).matches("(.*/)?src/.*");
      boolean skipped = name.startsWith(".") || BUILT.contains(name) && !inSources;
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (SOURCE.matcher(name).matches()) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(file);
      }
      return ++seen > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
