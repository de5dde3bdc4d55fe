/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.watch;

import dev.holter.agent.loop.OsThread;

/**
 * How long the watchdog's own thread waited for a CPU: it tells a process that was stopped, whose
 * threads were not even ready, from one that got no CPU. Used by the watchdog alone.
 */
final class OwnClock {

  private ProcClocks clocks;
  private long marked = -1;

  /** Remembers now; called about once a second, since a read costs up to 125 µs. */
  void mark() {
    marked = read();
  }

  /** Nanoseconds waited since the mark, which are too many rather than too few; -1 if unknown. */
  long since() {
    long now = read();
    return now < 0 || marked < 0 ? -1 : now - marked;
  }

  private long read() {
    if (clocks == null) {
      clocks = new ProcClocks(0, OsThread.id());
    }
    return clocks.runDelay();
  }
}
