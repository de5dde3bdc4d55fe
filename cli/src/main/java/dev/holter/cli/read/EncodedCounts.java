/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The counts of a histogram as HdrHistogram compresses it (V2). Its own decoder fills and walks
 * through all of its thousands of counts, of which a second of a loop has a hundred.
 */
final class EncodedCounts {

  private static final int COMPRESSED = 0x1c849304 | 0x10;
  private static final int PLAIN = 0x1c849303 | 0x10;
  private static final int HEADER = 40;
  private static final int LONGEST = 9;
  private static final int MOST_DIGITS = 5;
  private static final int MOST_BITS = 40;

  /** Takes the counts above 0, in order. */
  interface Sink {
    /**
     * So many values counted as equal.
     *
     * @param from the lowest of these
     * @param to the highest
     */
    void count(long from, long to, long count);
  }

  private byte[] payload = {};
  private int[] indexes = new int[256];
  private long[] counts = new long[256];
  private int size;

  private EncodedCounts() {}

  /**
   * Hands out the counts of a histogram, if all of it can be read.
   *
   * @throws IllegalArgumentException or another of them that says so of text or bytes
   */
  static void read(String encoded, Sink sink) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      new EncodedCounts().read(encoded, inflater, sink);
    } finally {
      inflater.end();
    }
  }

  private void read(String encoded, Inflater inflater, Sink sink) throws DataFormatException {
    byte[] compressed = Base64.getDecoder().decode(encoded);
    ByteBuffer outer = ByteBuffer.wrap(compressed);
    check(outer.getInt() == COMPRESSED);
    int length = outer.getInt();
    check(length >= 0 && length <= outer.remaining());
    inflater.setInput(compressed, outer.position(), length);
    byte[] head = new byte[HEADER];
    check(inflater.inflate(head) == HEADER);
    ByteBuffer header = ByteBuffer.wrap(head);
    check(header.getInt() == PLAIN);
    int bytes = header.getInt();
    check(header.getInt() == 0); // the offset of shifted histograms
    int digits = header.getInt();
    check(digits >= 0 && digits <= MOST_DIGITS);
    long lowest = header.getLong();
    long highest = header.getLong();
    check(lowest >= 1 && lowest <= 1L << MOST_BITS && highest >= 2 * lowest);
    Buckets buckets = Buckets.of(digits, lowest);
    int most = buckets.indexes(highest);
    check(bytes >= 0 && bytes <= (long) LONGEST * most);
    payload = new byte[bytes];
    int filled = 0;
    for (int n = 1; filled < bytes && n > 0; filled += n) {
      n = inflater.inflate(payload, filled, bytes - filled);
    }
    check(filled == bytes);
    counts(most);
    for (int i = 0; i < size; i++) {
      sink.count(buckets.from(indexes[i]), buckets.to(indexes[i]), counts[i]);
    }
  }

  /** A negative number is a row of so many zeros. */
  private void counts(int most) {
    size = 0;
    int at = 0;
    long index = 0;
    while (at < payload.length) {
      long zigzag = 0;
      int shift = 0;
      int b;
      do {
        check(at < payload.length);
        b = payload[at++];
        zigzag |= (shift == 56 ? b & 0xffL : b & 0x7fL) << shift;
        shift += 7;
      } while (b < 0 && shift <= 56);
      long count = zigzag >>> 1 ^ -(zigzag & 1);
      if (count > 0) {
        check(index < most);
        add((int) index, count);
      }
      index += count < 0 ? -count : 1;
      check(index >= 0 && index <= most);
    }
  }

  private void add(int index, long count) {
    if (size == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    indexes[size] = index;
    counts[size++] = count;
  }

  private static void check(boolean sound) {
    if (!sound) {
      throw new IllegalArgumentException("no histogram");
    }
  }

  /**
   * Which values are counted as equal.
   *
   * @param unit the power of 2 that is the finest difference
   * @param half the power of 2 that is half the number of steps a bucket has
   */
  private record Buckets(int unit, int half) {

    static Buckets of(int digits, long lowest) {
      long exact = 2 * Math.round(Math.pow(10, digits));
      int steps = Long.SIZE - Long.numberOfLeadingZeros(exact - 1);
      return new Buckets(Long.SIZE - 1 - Long.numberOfLeadingZeros(lowest), Math.max(1, steps) - 1);
    }

    int indexes(long highest) {
      int buckets = 1;
      for (long beyond = 1L << half + 1 + unit; beyond > 0 && beyond <= highest; beyond <<= 1) {
        buckets++;
      }
      return (buckets + 1) << half;
    }

    long from(int index) {
      int bucket = Math.max(0, (index >> half) - 1);
      long step = index < 1 << half ? index : (index & (1 << half) - 1) + (1 << half);
      return step << bucket + unit;
    }

    long to(int index) {
      int bucket = Math.max(0, (index >> half) - 1);
      return from(index) + (1L << bucket + unit) - 1;
    }
  }
}
