/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Looks for the chunk behind one that does not say where it ends: files of several processes may
 * stand in one, and damage ends with the chunk it is in.
 *
 * <p>At each flush JFR writes a copy of the header among the chunk's constants: with the chunk's
 * own times, and a size that ends with the copy.
 */
final class HeaderSearch {

  private static final int WINDOW = 1 << 18;

  private final FileChannel in;
  private final long length;

  HeaderSearch(FileChannel in, long length) {
    this.in = in;
    this.length = length;
  }

  /**
   * Where the first chunk behind this place begins; the end of the file if there is none.
   *
   * @param here what was taken for a chunk at this place, or null; of a file without its beginning
   *     it is the first of the copies
   */
  long after(long place, Chunk here) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW);
    long at = place + 1;
    while (at + Chunk.HEADER <= length) {
      window.clear();
      while (window.hasRemaining() && in.read(window, at + window.position()) > 0) {
        // until full or at the end
      }
      window.flip();
      int last = window.limit() - Chunk.HEADER;
      for (int i = 0; i <= last; i++) {
        if (window.get(i) == Chunk.FIRST) {
          Chunk found = Chunk.parse(at + i, window.slice(i, Chunk.HEADER));
          if (found != null && !isCopy(found, place, here)) {
            return at + i;
          }
        }
      }
      if (last < 0) {
        return length; // somebody cuts it just now
      }
      at += last + 1;
    }
    return length;
  }

  private static boolean isCopy(Chunk found, long place, Chunk here) {
    long begin = begin(found);
    return begin == place || here != null && begin == begin(here) && found.start() == here.start();
  }

  /** Where the chunk begins that a header is the copy of, if it is one. */
  private static long begin(Chunk copy) {
    return copy.offset() + Chunk.HEADER - copy.size();
  }
}
