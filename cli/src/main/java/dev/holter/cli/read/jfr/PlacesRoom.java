/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much memory may go to remembering where things lie, for any number of chunks. What finds no
 * room is looked for again in each pass. Thread-safe: chunks are walked through side by side.
 */
public final class PlacesRoom {

  /** A fifth of what a report has to get by with. */
  private static final long BYTES = 48L << 20;

  /** An object of a type or a field, for each of its bytes in the recording. */
  private static final int TYPES_GROW = 8;

  private static final int WINDOW = 1 << 12;

  private final Predicate<String> chosen;
  private final Types.Last last = new Types.Last();
  private long left = BYTES;

  /**
   * Room for the events of some types.
   *
   * @param chosen by their names
   */
  public PlacesRoom(Predicate<String> chosen) {
    this.chosen = chosen;
  }

  /** Places of a chunk yet to be walked through; null if its types cannot be read or kept. */
  public synchronized ChunkPlaces in(FileChannel file, long offset, long length, long metadata) {
    try {
      ChunkBytes bytes = new ChunkBytes(file, offset, length, WINDOW);
      Map<Long, Type> before = last.types();
      Map<Long, Type> types = last.at(bytes, metadata);
      boolean known = types == before;
      long needed = ChunkPlaces.BYTES + (known ? 0 : TYPES_GROW * last.length());
      return take(needed) ? new ChunkPlaces(types, chosen, this) : null;
    } catch (DamagedException e) {
      return null;
    }
  }

  synchronized boolean take(long bytes) {
    boolean fits = bytes <= left;
    left -= fits ? bytes : 0;
    return fits;
  }
}
