/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.live;

import dev.holter.cli.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Where a process that runs writes its events.
 *
 * @param title of the process, for people
 * @param folder its JFR repository
 * @param alive whether it still runs, as far as can be told from here
 */
public record LiveRepository(String title, Path folder, BooleanSupplier alive) {

  /**
   * Finds the repository of a process id, or of a folder.
   *
   * @throws InputException with one line: why there is none, and what to do
   */
  public static LiveRepository of(String pidOrFolder) {
    return pidOrFolder.matches("\\d+")
        ? ofProcess(Long.parseLong(pidOrFolder))
        : ofFolder(Path.of(pidOrFolder));
  }

  private static LiveRepository ofProcess(long pid) {
    try (Target target = Target.of(pid)) {
      if (target.status() == null || !target.status().on()) {
        throw new InputException(
            pid + ": Holter is not on in it; holter attach " + pid + " switches it on");
      }
      String repository = target.property("jdk.jfr.repository");
      if (target.status().recording() == null || repository == null) {
        throw new InputException(
            pid + ": Holter records nothing in it; it was started with recording=off");
      }
      Path seen = Path.of(repository);
      Path folder =
          target.isContainer()
              ? Path.of("/proc/" + pid + "/root").resolve(seen.getRoot().relativize(seen))
              : seen;
      String main = Jvm.mainOf(target.property("sun.java.command"));
      return new LiveRepository(
          pid + " " + main,
          check(folder),
          () -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }
  }

  private static LiveRepository ofFolder(Path named) {
    if (!Files.isDirectory(named)) {
      throw new InputException(
          named + ": there is no such folder; give a process id of holter list, or a repository");
    }
    Path folder =
        chunks(named) ? named : newest(named).orElseThrow(() -> noChunk(named)).toAbsolutePath();
    return new LiveRepository(folder.toString(), folder, () -> Files.isDirectory(folder));
  }

  private static Path check(Path folder) {
    if (!Files.isReadable(folder)) {
      throw new InputException(folder + ": cannot be read; run holter as the service's user");
    }
    return folder;
  }

  private static InputException noChunk(Path folder) {
    return new InputException(folder + ": no JFR repository is in it; holter list shows the JVMs");
  }

  /** Of the base of repositories, the folder of the process that was started last. */
  private static Optional<Path> newest(Path base) {
    return list(base).stream()
        .filter(Files::isDirectory)
        .filter(LiveRepository::chunks)
        // their names begin with the time
        .max(Comparator.comparing(f -> f.getFileName().toString()));
  }

  private static boolean chunks(Path folder) {
    return list(folder).stream().anyMatch(f -> f.toString().endsWith(".jfr"));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
