/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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

  private final InputStream in;
  private final long end;
  private long at;

  private Salvage(InputStream in, long start, long end) {
    this.in = in;
    this.at = start;
    this.end = end;
  }

  static Optional<Chunk> of(FileChannel file, Chunk chunk) throws IOException {
    long available = file.size() - chunk.offset();
    if (available <= Chunk.HEADER) {
      return Optional.empty();
    }
    file.position(chunk.offset() + Chunk.HEADER);
    // the stream is not closed: that would close the file
    InputStream in = new BufferedInputStream(Channels.newInputStream(file), 1 << 16);
    return new Salvage(in, Chunk.HEADER, available).walk(chunk);
  }

  private Optional<Chunk> walk(Chunk chunk) throws IOException {
    long metadata = 0;
    long pool = 0;
    long soundMetadata = 0;
    long soundEnd = 0;
    while (at < end) {
      long begin = at;
      try {
        long size = number();
        long type = number();
        long next = begin + size;
        if (size <= 0 || size > LARGEST || next < at || next > end) {
          break;
        }
        in.skipNBytes(next - at);
        at = next;
        if (type == METADATA) {
          metadata = begin;
        } else if (type == POOL) {
          pool = begin;
        }
        if (pool > 0 && metadata > 0 && type <= POOL) {
          soundEnd = at;
          soundMetadata = metadata;
        }
      } catch (EOFException e) {
        break;
      }
    }
    return soundEnd == 0
        ? Optional.empty()
        : Optional.of(chunk.salvaged(soundEnd, pool, soundMetadata));
  }

  /** A LEB128 number of up to nine bytes. */
  private long number() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int b = in.read();
      if (b < 0) {
        throw new EOFException();
      }
      at++;
      value |= (b & 0x7fL) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    in.read();
    at++;
    return value;
  }
}
