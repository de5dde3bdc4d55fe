/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.nio.file.Path;
import java.util.List;

/** The chunks of a file that are read. */
record SoundFile(Path path, List<Chunk> chunks) {

  String name() {
    return path.getFileName().toString();
  }

  long size() {
    return chunks.stream().mapToLong(Chunk::size).sum();
  }
}
