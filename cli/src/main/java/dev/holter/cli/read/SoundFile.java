/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The chunks of a file that are read. */
record SoundFile(Path path, List<Chunk> chunks) {

  static List<SoundFile> of(ReadableChunks readable) {
    return readable.byFile().entrySet().stream().map(SoundFile::of).toList();
  }

  private static SoundFile of(Map.Entry<ChunkWalk, List<Chunk>> e) {
    return new SoundFile(e.getKey().file(), e.getValue());
  }

  String name() {
    return path.getFileName().toString();
  }

  long size() {
    return chunks.stream().mapToLong(Chunk::size).sum();
  }
}
