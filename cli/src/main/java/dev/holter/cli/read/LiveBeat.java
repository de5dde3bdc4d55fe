/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import org.HdrHistogram.Histogram;

/**
 * One heartbeat of a loop.
 *
 * @param end when it was written, epoch nanoseconds
 * @param busy nanoseconds in turns since the last one
 * @param max its longest gap, nanoseconds
 * @param encoded the histogram of its gaps and of those before it that have not been told, or null;
 *     small, where the histogram itself is not
 */
public record LiveBeat(long loop, long end, long turns, long busy, long max, String encoded) {

  /** Its gaps; empty where they are damaged. */
  public Histogram gaps() {
    Histograms gaps = new Histograms();
    gaps.add(encoded);
    return gaps.sum;
  }
}
