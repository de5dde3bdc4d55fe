/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The recording files a command line names: files, folders of them, JFR repositories. */
final class RecordingFiles {

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

  private static List<Path> inside(Path folder) {
    List<Path> files = list(folder);
    if (files.isEmpty()) {
      // the base of a JFR repository holds one folder a process
      for (Path sub : children(folder)) {
        if (Files.isDirectory(sub)) {
          files.addAll(list(sub));
        }
      }
    }
    if (files.isEmpty()) {
      throw new InputException(folder + ": no .jfr file in this folder; give one with recordings");
    }
    return files;
  }

  private static List<Path> list(Path folder) {
    List<Path> files = new ArrayList<>();
    for (Path child : children(folder)) {
      if (child.toString().endsWith(".jfr") && Files.isRegularFile(child)) {
        files.add(child);
      }
    }
    return files;
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be listed (" + Unreadable.why(e) + ")", e);
    }
  }
}
