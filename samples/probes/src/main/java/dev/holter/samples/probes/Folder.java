/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of a family's own, gone when the family is. */
final class Folder implements AutoCloseable {

  private final Path path;
  private int files;

  Folder() throws IOException {
    path = Files.createTempDirectory("holter-probes-");
  }

  Path path() {
    return path;
  }

  /** A name that nothing has yet. */
  Path fresh() {
    return path.resolve("fresh-" + files++);
  }

  /** A new file of that many bytes, all of them line ends. */
  Path file(int bytes) throws IOException {
    byte[] content = new byte[bytes];
    Arrays.fill(content, (byte) '\n');
    return Files.write(fresh(), content);
  }

  /** A new folder with that many empty files. */
  Path folder(int entries) throws IOException {
    Path folder = Files.createDirectory(fresh());
    for (int i = 0; i < entries; i++) {
      Files.createFile(folder.resolve("entry-" + i));
    }
    return folder;
  }

  /** A new named pipe. */
  Path pipe() throws IOException, InterruptedException {
    Path pipe = fresh();
    Process process = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("mkfifo failed for " + pipe);
    }
    return pipe;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path p : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
