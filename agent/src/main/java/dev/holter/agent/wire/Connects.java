/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Journal;

/**
 * The hooks woven into Netty where it connects. None throws: a failure of ours must not reach the
 * service's connection.
 */
public final class Connects {

  private Connects() {}

  /** A context's channel begins to connect. */
  public static void attempted(Object context, Object remote) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.connects.attempted(context, remote);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has failed. */
  public static void failed(Object cause, Object remote) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null && cause != null) {
        w.connects.failed(cause.getClass().getName(), remote);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A channel has connected, or was accepted. */
  public static void connected(Object channel) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.connects.connected(channel);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A channel has closed. */
  public static void closed(Object channel) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.connects.closed(channel);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }
}
