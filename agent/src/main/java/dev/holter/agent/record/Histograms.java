/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import org.HdrHistogram.IntCountsHistogram;

/**
 * Histograms as events carry them: HdrHistogram V2, compressed, base64, as in a histogram log.
 *
 * <p>Compressed here, with buffers that are used again: a histogram that compresses itself keeps a
 * buffer more than twice its own size for good, and hundreds of loops write two each second.
 */
final class Histograms {

  /** HdrHistogram's mark of its format V2, compressed. */
  private static final int COOKIE = 0x1c849304 | 0x10;

  private static final int HEAD = 2 * Integer.BYTES;

  private static final Deflater DEFLATER = new Deflater();
  private static ByteBuffer plain = ByteBuffer.allocate(0);
  private static byte[] compressed = new byte[0];

  private Histograms() {}

  static synchronized String text(IntCountsHistogram histogram) {
    int most = histogram.getNeededByteBufferCapacity();
    if (plain.capacity() < most) {
      plain = ByteBuffer.allocate(most);
      // what cannot be compressed grows by a little
      compressed = new byte[HEAD + most + most / 100 + 64];
    }
    plain.clear();
    int length = histogram.encodeIntoByteBuffer(plain);
    DEFLATER.reset();
    DEFLATER.setInput(plain.array(), 0, length);
    DEFLATER.finish();
    int size = DEFLATER.deflate(compressed, HEAD, compressed.length - HEAD);
    ByteBuffer.wrap(compressed).putInt(COOKIE).putInt(size);
    byte[] text = Base64.getEncoder().encode(Arrays.copyOf(compressed, HEAD + size));
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
