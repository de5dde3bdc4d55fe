/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.ChunkPlaces;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * The header of one chunk of a recording.
 *
 * @param offset where in the file it begins
 * @param size bytes it claims to have; JFR raises it at each flush, so it is consistent at any time
 * @param pool offset of its last constant pool within the chunk
 * @param metadata offset of its last type description within the chunk
 * @param start epoch nanoseconds
 * @param duration nanoseconds, as of the last flush
 * @param ticks start in ticks: with {@code start} the identity of a chunk
 * @param state 0 if finished, else the number of its last flush
 * @param types how many events of each type it has, once it was walked through
 * @param places where what is read of it lies, if that was noted then; or null
 */
record Chunk(
    long offset,
    long size,
    long pool,
    long metadata,
    long start,
    long duration,
    long ticks,
    int state,
    Map<Long, Long> types,
    ChunkPlaces places) {

  static final int HEADER = 68;

  /** Where the state byte stands in a header. */
  static final int STATE_AT = 64;

  /** A state that says the header itself is just being written. */
  static final int UPDATING = 255;

  /** The byte every header begins with. */
  static final byte FIRST = 'F';

  private static final int MAGIC = 0x464c5200; // "FLR\0"

  /** Times beyond it, the year 2200, are garbage, and sums of them would overflow. */
  private static final long LATEST = 7_258_118_400L * 1_000_000_000L;

  /** Reads a header of {@link #HEADER} bytes; null if it is none. */
  static Chunk parse(long offset, ByteBuffer b) {
    int major = b.getShort(4);
    if (b.getInt(0) != MAGIC || major < 1 || major > 2) {
      return null;
    }
    if (b.getLong(32) < 0
        || b.getLong(32) > LATEST
        || b.getLong(40) < 0
        || b.getLong(40) > LATEST) {
      return null;
    }
    return new Chunk(
        offset,
        b.getLong(8),
        b.getLong(16),
        b.getLong(24),
        b.getLong(32),
        b.getLong(40),
        b.getLong(48),
        b.get(STATE_AT) & 0xff,
        Map.of(),
        /* places= */ null);
  }

  /** Whether another look at the header found the same. */
  boolean sameAs(Chunk o) {
    return o != null
        && size == o.size
        && pool == o.pool
        && metadata == o.metadata
        && duration == o.duration
        && state == o.state;
  }

  boolean finished() {
    return state == 0;
  }

  /** Whether pools and types lie inside its first {@code available} bytes. */
  boolean sound(long available) {
    return size > HEADER
        && size <= available
        && pool >= HEADER
        && pool < size
        && metadata >= HEADER
        && metadata < size;
  }

  Chunk salvaged(long newSize, long newPool, long newMetadata) {
    return new Chunk(
        offset,
        newSize,
        newPool,
        newMetadata,
        start,
        duration,
        ticks,
        /* state= */ 1,
        types,
        /* places= */ null);
  }

  Chunk walked(Map<Long, Long> counted, ChunkPlaces noted) {
    return new Chunk(
        offset, size, pool, metadata, start, duration, ticks, state, Map.copyOf(counted), noted);
  }

  /** The header fields that a mended copy needs, written over the original's. */
  void mend(ByteBuffer header) {
    header.putLong(8, size);
    header.putLong(16, pool);
    header.putLong(24, metadata);
    header.put(STATE_AT, (byte) 0);
  }
}
