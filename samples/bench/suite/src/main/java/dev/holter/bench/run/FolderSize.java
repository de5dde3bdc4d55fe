/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much a folder holds. */
public final class FolderSize {

  private FolderSize() {}

  /** Bytes of all files in it, while others may come and go. */
  public static long of(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
