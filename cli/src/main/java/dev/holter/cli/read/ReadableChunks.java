/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import dev.holter.cli.read.jfr.PlacesRoom;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The readable chunks of a set of files, each once: a dump and the repository it was made from hold
 * the same chunks, and reading both would count everything twice.
 *
 * @param length bytes of all files
 */
record ReadableChunks(List<SoundFile> files, long length) {

  /**
   * Walks all files.
   *
   * @param notes takes what was damaged
   * @param progress hears of the chunks
   * @throws InputException if nothing sound is left in any of them
   */
  static ReadableChunks of(List<Path> files, List<String> notes, PassProgress progress) {
    PlacesRoom room = new PlacesRoom(ReadTypes::contain);
    List<ChunkWalk> walks = files.stream().map(f -> walk(f, room, progress)).toList();
    walks.forEach(walk -> notes.addAll(walk.notes()));
    ReadableChunks readable =
        new ReadableChunks(onceEach(walks), walks.stream().mapToLong(ChunkWalk::length).sum());
    if (readable.files.isEmpty()) {
      String reason = notes.isEmpty() ? files.get(0) + ": is empty" : notes.get(0);
      throw new InputException(reason + "; give a JFR recording of which something is left");
    }
    return readable;
  }

  private static ChunkWalk walk(Path file, PlacesRoom room, PassProgress progress) {
    try {
      ChunkWalk walk = ChunkWalk.of(file, room, progress);
      // empty is what JFR leaves of a JVM that was killed
      return walk.length() == 0 ? ChunkWalk.nothing(file, file + " is empty") : walk;
    } catch (IOException e) {
      return ChunkWalk.nothing(file, file + ": cannot be read (" + Unreadable.why(e) + ")");
    }
  }

  long start() {
    return chunks().mapToLong(Chunk::start).min().orElse(0);
  }

  long end() {
    return chunks().mapToLong(c -> c.start() + c.duration()).max().orElse(0);
  }

  private Stream<Chunk> chunks() {
    return files.stream().flatMap(f -> f.chunks().stream());
  }

  private static List<SoundFile> onceEach(List<ChunkWalk> walks) {
    Map<String, Chunk> best = new HashMap<>();
    for (ChunkWalk walk : walks) {
      for (Chunk c : walk.chunks()) {
        best.merge(identity(c), c, (a, b) -> b.size() > a.size() ? b : a);
      }
    }
    List<SoundFile> files = new ArrayList<>();
    for (ChunkWalk walk : walks) {
      List<Chunk> chosen = new ArrayList<>();
      for (Chunk c : walk.chunks()) {
        // by object: of two equal copies only the one that was kept
        if (best.get(identity(c)) == c) {
          chosen.add(c);
        }
      }
      if (!chosen.isEmpty()) {
        files.add(new SoundFile(walk.file(), chosen));
      }
    }
    return files;
  }

  /** What makes two chunks the same: when they began, by two clocks. */
  private static String identity(Chunk c) {
    return c.start() + "/" + c.ticks();
  }
}
