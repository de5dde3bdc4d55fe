/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Journal;

/**
 * The hooks woven into Netty's WebSocket codec and its channels' end. What is no control frame is
 * passed at once. None throws: a failure of ours must not reach the service's connection.
 */
public final class WebSockets {

  private WebSockets() {}

  /** A frame is encoded. */
  public static void sending(Object context, Object frame) {
    try {
      WebSocketFrames kind = WebSocketFrames.of(frame);
      if (kind == WebSocketFrames.DATA) {
        return;
      }
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.webSockets.sent(context, kind, frame);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** The decoder of a context begins to decode. */
  public static void reading(Object context) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.webSockets.reads(context);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has decoded. */
  public static void read() {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.webSockets.read();
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A control frame is made, perhaps by the decoder. */
  public static void made(Object frame) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.webSockets.made(frame);
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
        w.webSockets.lost(channel);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }
}
