/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.nio.BufferUnderflowException;
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

  void add(String encoded) {
    add(encoded, (from, to, count) -> {});
  }

  /** Adds a histogram, or none of it, and hands out its counts. */
  void add(String encoded, EncodedCounts.Sink sink) {
    if (encoded == null) {
      return;
    }
    try {
      EncodedCounts.read(
          encoded,
          (from, to, count) -> {
            sum.recordValueWithCount(from, count);
            sink.count(from, to, count);
          });
    } catch (IllegalArgumentException
        | DataFormatException
        | IndexOutOfBoundsException
        | BufferUnderflowException e) {
      damaged++;
    }
  }
}
