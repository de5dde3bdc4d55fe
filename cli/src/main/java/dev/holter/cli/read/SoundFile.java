/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file the JDK's reader can read to its end: the recording itself, or a mended copy of chosen
 * chunks, readable by the owner only and deleted on close.
 */
record SoundFile(Path path, String name, boolean temporary) implements AutoCloseable {

  static SoundFile of(ChunkWalk walk, List<Chunk> chosen) throws IOException {
    if (walk.whole() && chosen.size() == walk.chunks().size()) {
      return new SoundFile(walk.file(), walk.name(), /* temporary= */ false);
    }
    Path copy = Files.createTempFile("holter-", ".jfr");
    SoundFile sound = new SoundFile(copy, walk.name(), /* temporary= */ true);
    try (FileChannel in = FileChannel.open(walk.file(), StandardOpenOption.READ);
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
