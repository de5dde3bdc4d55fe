/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.lang.ref.WeakReference;

/**
 * Messages that one place holds until it is flushed: an outbound buffer, a TLS handler, an HTTP/2
 * flow controller. Used by its loop's thread alone.
 *
 * <p>Refers to that place itself rather than by a reference of its own: each message looks it up
 * three times, and mostly comes to memory that has left the cache.
 */
final class Batch extends WeakReference<Object> {

  int messages;
  long bytes;

  /** When the oldest and the newest were written. */
  long first;

  long last;

  /** The longest that one waited for its loop. */
  long handover;

  /** In which turn the oldest came, and the watchdog's last wake before it. */
  long firstBeat;

  long firstTick;

  /** The same as the clock was last read. */
  private long tick;

  private long beat;

  /** Who wrote one that is apart from the oldest, or null. */
  StackTraceElement[] writer;

  /** How often it is being emptied at the moment, where it is a queue. */
  int emptying;

  // what was flushed and not taken by the kernel yet
  int out;
  private long outSince;
  private long outTick;
  private long outBeat;

  Batch(Object holder) {
    super(holder);
  }

  boolean isOf(Object candidate) {
    return refersTo(candidate);
  }

  /** The first message; then its time is {@code at}. */
  void begin(long at, long waited, long tickNow, long beatNow) {
    first = at;
    last = at;
    handover = waited;
    tick = firstTick = tickNow;
    beat = firstBeat = beatNow;
  }

  /** Whether the clock may have moved since it was last read. */
  boolean hasMoved(long tickNow, long beatNow) {
    return tick != tickNow || beat != beatNow;
  }

  /** A further message. */
  void further(long at, long tickNow, long beatNow) {
    last = Math.max(last, at);
    first = Math.min(first, at);
    tick = tickNow;
    beat = beatNow;
  }

  /** Whether all were written a moment ago. */
  boolean isFresh(long tickNow, long beatNow) {
    return first == last && handover == 0 && firstTick == tickNow && firstBeat == beatNow;
  }

  /** All leave for the kernel. */
  void flushed(long at, long tickNow, long beatNow) {
    if (out == 0) {
      outSince = at;
      outTick = tickNow;
      outBeat = beatNow;
    }
    out += messages;
    flushed();
  }

  /** Whether nothing waits here, nor for the kernel. */
  boolean isEmpty() {
    return messages == 0 && out == 0 && emptying == 0;
  }

  /** All leave. */
  void flushed() {
    messages = 0;
    bytes = 0;
    writer = null;
  }

  /** Whether they were flushed in this very turn: then it was not the peer who was slow. */
  boolean outIn(long beatNow) {
    return outBeat == beatNow;
  }

  /** Since when the kernel has not taken all, or 0 if it took them at once. */
  long outSince(long tickNow, long beatNow) {
    return outTick == tickNow && outBeat == beatNow ? 0 : outSince;
  }
}
