/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file the JDK's reader can read to its end: the recording itself, or a mended copy of chosen
 * chunks, readable by the owner only and deleted on close.
 */
record SoundFile(Path path, String name, boolean temporary, List<Chunk> chunks)
    implements AutoCloseable {

  static SoundFile of(ChunkWalk walk, List<Chunk> chosen) throws IOException {
    if (walk.whole() && chosen.size() == walk.chunks().size()) {
      return new SoundFile(walk.file(), walk.name(), /* temporary= */ false, chosen);
    }
    return copy(walk.file(), walk.name(), List.copyOf(chosen));
  }

  /** A file of each of its chunks, for one of which some cannot be read. */
  List<SoundFile> split() throws IOException {
    List<SoundFile> parts = new ArrayList<>();
    long at = 0;
    for (Chunk chunk : chunks) {
      // in a copy the chunks lie one behind the other, in the recording where they were
      Chunk here = temporary ? chunk.at(at) : chunk;
      parts.add(copy(path, name + ", chunk " + (parts.size() + 1), List.of(here)));
      at += chunk.size();
    }
    return parts;
  }

  /** A mended copy of some chunks of a file. */
  static SoundFile copy(Path from, String name, List<Chunk> chosen) throws IOException {
    Path copy = Files.createTempFile("holter-", ".jfr");
    SoundFile sound = new SoundFile(copy, name, /* temporary= */ true, chosen);
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      for (Chunk chunk : chosen) {
        copy(chunk, in, out);
      }
    } catch (IOException e) {
      sound.close();
      throw e;
    }
    return sound;
  }

  /** Writes a mended chunk behind what is there. */
  static void copy(Chunk chunk, FileChannel in, FileChannel out) throws IOException {
    long begin = out.position();
    long done = 0;
    while (done < chunk.size()) {
      long n = in.transferTo(chunk.offset() + done, chunk.size() - done, out);
      if (n <= 0) {
        throw new IOException("the file shrank while it was read");
      }
      done += n;
    }
    ByteBuffer header = ByteBuffer.allocate(Chunk.HEADER);
    in.read(header, chunk.offset());
    chunk.mend(header);
    out.write(header.flip(), begin);
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(path);
    }
  }
}
