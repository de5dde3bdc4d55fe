/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.PlacesRoom;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The chunks of a file that can be read, found by their headers.
 *
 * <p>The JDK's readers wait for ever on the chunk of a killed JVM and end in silence where a file
 * was cut, so they only ever see chunks that have passed here.
 *
 * @param chunks readable ones, in file order
 * @param kept bytes of the file they cover
 * @param notes what was wrong, for people
 */
record ChunkWalk(Path file, List<Chunk> chunks, long kept, long length, List<String> notes) {

  /** Whether the JDK can read the file as it is. */
  boolean whole() {
    return kept == length && notes.isEmpty() && chunks.stream().allMatch(Chunk::finished);
  }

  String name() {
    return file.getFileName().toString();
  }

  /** Walks through a file and notes where in it what will be read of it lies. */
  static ChunkWalk of(Path file, PlacesRoom room, PassProgress progress) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      return new ChunkFinder(file, in, room, progress).find();
    }
  }

  /** Of a file in which there is nothing to walk through. */
  static ChunkWalk nothing(Path file, String why) {
    return new ChunkWalk(file, List.of(), /* kept= */ 0, /* length= */ 0, List.of(why));
  }
}
