/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.PlacesRoom;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private static final int HEADER_TRIES = 100;

  /** Whether the JDK can read the file as it is. */
  boolean whole() {
    return kept == length && notes.isEmpty() && chunks.stream().allMatch(Chunk::finished);
  }

  String name() {
    return file.getFileName().toString();
  }

  /** Walks through a file and notes where in it what will be read of it lies. */
  static ChunkWalk of(Path file, PlacesRoom room) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      return walk(file, in, room);
    }
  }

  private static ChunkWalk walk(Path file, FileChannel in, PlacesRoom room) throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    long length = in.size();
    long offset = 0;
    long kept = 0;
    while (offset < length) {
      Chunk chunk = header(in, offset);
      if (chunk == null) {
        notes.add(percent(file, kept, length, "is no recording from byte " + offset + " on"));
        break;
      }
      if (chunk.finished() && chunk.sound(length - offset)) {
        Optional<Chunk> unbroken = Salvage.unbroken(in, chunk, room);
        if (unbroken.isPresent()) {
          chunks.add(unbroken.get());
          kept += chunk.size();
        } else {
          long before = kept;
          Optional<Chunk> part = Salvage.of(in, chunk);
          part.ifPresent(chunks::add);
          kept += part.map(Chunk::size).orElse(0L);
          notes.add(
              file.getFileName()
                  + ": the chunk at byte "
                  + offset
                  + " is damaged inside; "
                  + (kept - before) * 100 / chunk.size()
                  + " % of it was read");
        }
        offset += chunk.size();
        continue;
      }
      // an unfinished or cut chunk is the last one that can be found
      Optional<Chunk> sound =
          !chunk.finished() && chunk.state() != Chunk.UPDATING && chunk.sound(length - offset)
              ? Salvage.unbroken(in, chunk, room).or(() -> Optional.of(chunk))
              : Salvage.of(in, chunk);
      if (sound.isPresent()) {
        chunks.add(sound.get());
        kept += sound.get().size();
      }
      if (chunk.finished() && chunk.size() > Chunk.HEADER && chunk.size() < length - offset) {
        notes.add(file.getFileName() + ": the chunk at byte " + offset + " has a damaged header");
        offset += chunk.size();
        continue;
      }
      notes.add(
          chunk.finished()
              ? percent(file, kept, length, "was cut")
              : file.getFileName()
                  + ": its last chunk was never finished (the program runs on, or was killed); "
                  + (sound.isPresent()
                      ? "read up to its last flush"
                      : "nothing of it was flushed"));
      break;
    }
    return new ChunkWalk(file, List.copyOf(chunks), kept, length, List.copyOf(notes));
  }

  /** A header, read until it is not being written: a live JVM changes it at each flush. */
  private static Chunk header(FileChannel in, long offset) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(Chunk.HEADER);
    Chunk last = null;
    for (int i = 0; i < HEADER_TRIES; i++) {
      b.clear();
      while (b.hasRemaining() && in.read(b, offset + b.position()) >= 0) {
        // until full or at the end
      }
      if (b.hasRemaining()) {
        return null;
      }
      Chunk chunk = Chunk.parse(offset, b);
      if (chunk == null || (chunk.state() != Chunk.UPDATING && chunk.sameAs(last))) {
        return chunk;
      }
      last = chunk;
    }
    return last;
  }

  private static String percent(Path file, long kept, long length, String what) {
    return file.getFileName() + " " + what + "; " + kept * 100 / length + " % of it was read";
  }
}
