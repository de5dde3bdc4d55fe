/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recording files a command line names: files, folders of them, JFR repositories. */
final class RecordingFiles {

  /** Folders within the one that was named; deeper ones are somebody's disk. */
  private static final int DEEPEST = 4;

  private RecordingFiles() {}

  static List<Path> of(List<Path> named) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(inside(path));
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new InputException(path + ": there is no such file or folder; give a recording");
      }
    }
    return List.copyOf(files);
  }

  /**
   * Its own and those of the folders in it: a JFR repository has one a process, a host one a day.
   */
  private static List<Path> inside(Path folder) {
    List<Path> files = new ArrayList<>();
    collect(folder, DEEPEST, files);
    if (files.isEmpty()) {
      throw new InputException(folder + ": no .jfr file in this folder; give one with recordings");
    }
    return files;
  }

  private static void collect(Path folder, int deep, List<Path> files) {
    for (Path child : children(folder)) {
      if (child.toString().endsWith(".jfr") && Files.isRegularFile(child)) {
        files.add(child);
      } else if (deep > 0 && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        collect(child, deep - 1, files);
      }
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed (" + Unreadable.why(e) + ")", e);
    }
  }
}
