/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.read.jfr.ChunkPlaces;
import dev.holter.cli.read.jfr.PlacesRoom;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the part of a cut chunk that can still be read: everything up to the last flush whose
 * constant pool is whole.
 *
 * <p>A chunk is a row of events, each its size and its type as a variable-length number, then its
 * fields. Type 0 describes the types, type 1 is a constant pool that leads back to the one before.
 * Events behind the last pool are given up: their stacks and names would be missing.
 */
final class Salvage {

  private static final long METADATA = 0;
  private static final long POOL = 1;
  // no event is larger; a bigger size is garbage, and skipping it would be a walk into the dark
  private static final long LARGEST = 1 << 28;

  // memory that nobody has touched yet costs more than a few more reads
  private static final int WINDOW = 1 << 18;
  private static final int LONGEST = 9;

  private final FileChannel file;
  private final long offset;
  private final long end;
  private final byte[] window = new byte[WINDOW];
  private int filled;
  private long windowStart;
  private long at = Chunk.HEADER;

  private long pool;
  private long soundMetadata;
  private long soundEnd;
  private final ChunkPlaces places;
  private final boolean cut;
  private final TypeCounts types = new TypeCounts();
  private Map<Long, Long> soundTypes = Map.of();

  private Salvage(FileChannel file, long offset, long end, ChunkPlaces places, boolean cut) {
    this.file = file;
    this.offset = offset;
    this.end = end;
    this.places = places;
    this.cut = cut;
  }

  /**
   * What is left of a chunk.
   *
   * @param next where the one behind it begins, which would be taken for its own events
   */
  static Optional<Chunk> of(FileChannel file, Chunk chunk, long next) throws IOException {
    long length = Math.max(0, Math.min(next, file.size()) - chunk.offset());
    Salvage s = new Salvage(file, chunk.offset(), length, /* places= */ null, /* cut= */ true);
    s.walk();
    return s.soundEnd == 0
        ? Optional.empty()
        : Optional.of(
            chunk
                .salvaged(s.soundEnd, s.pool, s.soundMetadata)
                .walked(s.soundTypes, /* places= */ null));
  }

  /**
   * The chunk, its events counted and those noted that will be read, if they are a row without a
   * gap: the JDK gives up at one.
   */
  static Optional<Chunk> unbroken(FileChannel file, Chunk chunk, PlacesRoom room)
      throws IOException {
    ChunkPlaces places = room.in(file, chunk.offset(), chunk.size(), chunk.metadata());
    Salvage s = new Salvage(file, chunk.offset(), chunk.size(), places, /* cut= */ false);
    s.walk();
    return s.at == s.end ? Optional.of(chunk.walked(s.types.counts(), places)) : Optional.empty();
  }

  private void walk() throws IOException {
    long metadata = 0;
    while (at < end) {
      long begin = at;
      long size = number();
      long type = number();
      long next = begin + size;
      if (size <= 0 || size > LARGEST || type < 0 || next < at || next > end) {
        at = begin;
        return;
      }
      at = next;
      types.add(type);
      if (places != null) {
        places.event(type, begin);
      }
      if (type == METADATA) {
        metadata = begin;
      } else if (type == POOL) {
        pool = begin;
      }
      if (pool > 0 && metadata > 0 && type <= POOL) {
        soundEnd = at;
        soundMetadata = metadata;
        if (cut) {
          soundTypes = types.counts();
        }
      }
    }
  }

  /** A LEB128 number of up to nine bytes; -1 at the end. */
  private long number() throws IOException {
    long i = at - windowStart;
    if (i >= 0 && i + LONGEST <= filled && at + LONGEST <= end) {
      return numberInside((int) i);
    }
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int b = read();
      if (b < 0x80) {
        return b < 0 ? -1 : value | (long) b << shift;
      }
      value |= (b & 0x7fL) << shift;
    }
    return read() < 0 ? -1 : value;
  }

  /** The same where the window surely holds all of it: most of the time of a walk goes here. */
  private long numberInside(int begin) {
    int p = begin;
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int b = window[p++];
      value |= (b & 0x7fL) << shift;
      if (b >= 0) {
        at = windowStart + p;
        return value;
      }
    }
    at = windowStart + p;
    return value;
  }

  private int read() throws IOException {
    if (at >= end) {
      return -1;
    }
    if (at < windowStart || at >= windowStart + filled) {
      int n = file.read(ByteBuffer.wrap(window), offset + at);
      windowStart = at;
      filled = Math.max(0, n);
      if (n <= 0) {
        return -1;
      }
    }
    return window[(int) (at++ - windowStart)] & 0xff;
  }
}
