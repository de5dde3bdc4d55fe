/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Journal;

/**
 * The hooks woven into scheduled tasks: two plain stores as one is taken, a clock read as it runs.
 * None throws: a failure of ours must not reach the service's timers.
 */
public final class Timers {

  private Timers() {}

  /** A scheduled task is taken from the queue; Netty's time at which it was due. */
  public static void due(Object task, long dueAt) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.taken.add(task, dueAt);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A scheduled task begins. */
  public static void begins(Object task) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.begins(task);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has ended. */
  public static void ended() {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.timer = null;
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }
}
