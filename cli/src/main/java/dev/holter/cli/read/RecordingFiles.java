/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The recording files a command line names: files, folders of them, JFR repositories. */
final class RecordingFiles {

  /** Folders within the one that was named; deeper ones are somebody's disk. */
  private static final int DEEPEST = 4;

  private RecordingFiles() {}

  /**
   * The files.
   *
   * @param notes takes what could not be looked into
   */
  static List<Path> of(List<Path> named, Consumer<String> notes) {
    return of(named, DEEPEST, notes);
  }

  /** The files of one process: of a folder its own, or those of the folders in it. */
  static List<Path> ofProcess(Path named) {
    List<Path> own = Files.isDirectory(named) ? new ArrayList<>() : List.of();
    if (Files.isDirectory(named)) {
      collect(named, 0, own, note -> {});
    }
    return own.isEmpty() ? of(List.of(named), 1, note -> {}) : own;
  }

  private static List<Path> of(List<Path> named, int deepest, Consumer<String> notes) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        int before = files.size();
        collect(path, deepest, files, notes);
        if (files.size() == before) {
          throw new InputException(
              path + ": no .jfr file in this folder; give one with recordings");
        }
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
  private static void collect(Path folder, int deep, List<Path> files, Consumer<String> notes) {
    for (Path child : children(folder)) {
      if (child.toString().endsWith(".jfr") && Files.isRegularFile(child)) {
        files.add(child);
      } else if (deep > 0 && Files.isDirectory(child)) {
        try {
          collect(child, deep - 1, files, notes);
        } catch (InputException e) {
          notes.accept(e.getMessage()); // somebody else's, or it went away
        }
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
