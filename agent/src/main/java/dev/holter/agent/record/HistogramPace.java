/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

/**
 * How often histograms are written: each second in the first minute, each ten seconds later.
 *
 * <p>They are nine tenths of a heartbeat. Written each second, those of eight busy loops were 500
 * MB a day ({@code docs/adr/0013}). A short recording keeps the resolution of its heat map.
 */
final class HistogramPace {

  private static final long SECOND = 1_000_000_000L;
  private static final long FINE = 60 * SECOND;

  /** Half a second less than ten: the periodic event that asks comes a little early or late. */
  private static final long COARSE = 9 * SECOND + SECOND / 2;

  private final long began;

  HistogramPace(long now) {
    began = now;
  }

  /** Whether a histogram that was last written then is to be written now. */
  boolean due(long written, long now) {
    return now - began < FINE || now - written >= COARSE;
  }
}
