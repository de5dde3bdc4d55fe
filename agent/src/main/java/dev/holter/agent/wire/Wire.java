/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;

/** The door to this package for those that are no hooks. */
public final class Wire {

  // set once before the first hook can run
  private static boolean details = true;

  private Wire() {}

  /** Sets whether addresses are told. */
  public static void tell(boolean addresses) {
    details = addresses;
  }

  static boolean details() {
    return details;
  }

  /** Forgets what is of no use any more. Called once a second. */
  public static void sweep() {
    HandoverTimes.sweep(System.nanoTime());
  }

  /**
   * Writes what nothing more will be known of, and how things stand; {@code last} where a chunk
   * ends.
   */
  public static void settle(EventLoop loop, boolean last) {
    if (loop.wire() instanceof LoopWire wire) {
      boolean all = last || loop.isOver();
      wire.verdicts.settle(all);
      wire.http2.connections.tell(all);
      wire.sends.tell(all);
      wire.webSockets.tell(all);
      wire.connects.tell(all);
    }
  }
}
