/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.Deflater;
import org.HdrHistogram.IntCountsHistogram;

/** Histograms as events carry them: HdrHistogram V2, compressed, base64, as in a histogram log. */
final class Histograms {

  private Histograms() {}

  static String text(IntCountsHistogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer, Deflater.DEFAULT_COMPRESSION);
    return new String(
        Base64.getEncoder().encode(java.util.Arrays.copyOf(buffer.array(), length)),
        java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
