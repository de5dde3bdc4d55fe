/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read.jfr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of one chunk, read through a window that moves along. */
final class ChunkBytes {

  /** The longest number of variable length. */
  private static final int LONGEST = 9;

  private final FileChannel file;
  private final long offset;
  private final long end;
  private final byte[] window;
  private long windowStart;
  private int filled;
  private long at;

  /**
   * A chunk that begins at an offset of its file.
   *
   * @param windowSize small for reading here and there
   */
  ChunkBytes(FileChannel file, long offset, long length, int windowSize) {
    this.file = file;
    this.offset = offset;
    this.end = length;
    this.window = new byte[windowSize];
  }

  long at() {
    return at;
  }

  void seek(long position) {
    if (position < 0 || position > end) {
      throw new DamagedException("a position outside of the chunk");
    }
    at = position;
  }

  boolean atEnd() {
    return at >= end;
  }

  int oneByte() {
    long i = at - windowStart;
    if (i < 0 || i >= filled) {
      fill();
      i = 0;
    }
    at++;
    return window[(int) i] & 0xff;
  }

  /** Seven bits a byte, the lowest first; a ninth byte has eight. */
  long number() {
    long i = at - windowStart;
    if (i < 0 || i + LONGEST > filled) {
      return numberAtEdge();
    }
    int p = (int) i;
    int b = window[p++];
    long value = b & 0x7f;
    for (int shift = 7; b < 0 && shift < 56; shift += 7) {
      b = window[p++];
      value |= (b & 0x7fL) << shift;
    }
    if (b < 0) {
      value |= (window[p++] & 0xffL) << 56;
    }
    at = windowStart + p;
    return value;
  }

  private long numberAtEdge() {
    long value = 0;
    for (int shift = 0; shift < 56; shift += 7) {
      int b = oneByte();
      value |= (b & 0x7fL) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    return value | (long) oneByte() << 56;
  }

  /** How many of something there are, of which each takes a byte at least. */
  int count() {
    long n = number();
    if (n < 0 || n > end - at) {
      throw new DamagedException("more entries than bytes");
    }
    return (int) n;
  }

  void skipNumbers(long n) {
    long left = n;
    while (left > 0) {
      int p = (int) Math.max(-1, Math.min(Integer.MAX_VALUE, at - windowStart));
      int whole = filled - LONGEST;
      // most constants are rows of numbers: a service has millions of these
      while (left > 0 && p >= 0 && p <= whole) {
        int first = p;
        while (window[p] < 0 && p - first < LONGEST - 1) {
          p++;
        }
        p++;
        left--;
        at = windowStart + p;
      }
      if (left > 0) {
        number();
        left--;
      }
    }
  }

  void skip(long bytes) {
    if (bytes < 0) {
      throw new DamagedException("a negative length");
    }
    seek(at + bytes);
  }

  byte[] bytes(int length) {
    if (length > end - at) {
      throw new DamagedException("it ends too early");
    }
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      long i = at - windowStart;
      if (i < 0 || i >= filled) {
        fill();
        i = 0;
      }
      int n = Math.min(length - done, filled - (int) i);
      System.arraycopy(window, (int) i, bytes, done, n);
      done += n;
      at += n;
    }
    return bytes;
  }

  String text(int length, Charset charset) {
    return new String(bytes(length), charset);
  }

  String utf8(int length) {
    return text(length, StandardCharsets.UTF_8);
  }

  private void fill() {
    if (at >= end) {
      throw new DamagedException("it ends too early");
    }
    ByteBuffer into = ByteBuffer.wrap(window, 0, (int) Math.min(window.length, end - at));
    try {
      while (into.hasRemaining() && file.read(into, offset + at + into.position()) > 0) {
        // until the window is full or the file at its end
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    windowStart = at;
    filled = into.position();
    if (filled == 0) {
      throw new DamagedException("it ends too early");
    }
  }
}
