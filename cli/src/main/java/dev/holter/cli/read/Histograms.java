/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/** Histograms of many intervals added up. */
final class Histograms {

  // what the agent records with
  private static final int DIGITS = 2;

  final Histogram sum = new Histogram(DIGITS);

  /** Entries that could not be decoded. */
  int damaged;

  Histograms() {
    sum.setAutoResize(true);
  }

  void add(Histograms o) {
    sum.add(o.sum);
    damaged += o.damaged;
  }

  /** The histogram that was added, or null. */
  Histogram add(String encoded) {
    if (encoded == null) {
      return null;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
      Histogram one = Histogram.decodeFromCompressedByteBuffer(bytes, 0);
      sum.add(one);
      return one;
    } catch (IllegalArgumentException
        | DataFormatException
        | IndexOutOfBoundsException
        | BufferUnderflowException e) {
      damaged++;
      return null;
    }
  }
}
