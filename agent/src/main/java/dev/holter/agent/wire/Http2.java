/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Journal;

/**
 * The hooks woven into Netty's HTTP/2 codec, which all that build on Netty share: a look-up as a
 * stream opens and closes and for each frame of data, and a clock read where the turn is long or
 * the connection drains. None throws: a failure of ours must not reach the service's connection.
 */
public final class Http2 {

  private Http2() {}

  /** The peer's settings have come, over a context and to a decoder. */
  public static void settings(Object context, Object decoder) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.link(context, decoder);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A stream opens. */
  public static void opened(Object connection, int stream) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.opened(connection, stream);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A stream closes, perhaps not for the first time. */
  public static void closed(Object connection, int stream) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.closed(connection, stream);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** Data of a stream has come, or is sent. */
  public static void data(Object context, int stream) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.data(context, stream);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A handler begins to answer a failure, perhaps with a reset or a GOAWAY. */
  public static void fails(Object failure) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.failures.begins(failure);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has. */
  public static void failed() {
    fails(null);
  }

  /** Frames are read. */
  public static void reading(Object context) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.reading(context);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A reset is sent. */
  public static void resetSent(Object context, int stream, long code) {
    reset(context, stream, code, /* local= */ true);
  }

  /** A reset has come. */
  public static void resetReceived(Object context, int stream, long code) {
    reset(context, stream, code, /* local= */ false);
  }

  private static void reset(Object context, int stream, long code, boolean local) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.reset(context, stream, code, local);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A GOAWAY is written. */
  public static void goawaySent(Object context, int lastStream, long code, Object debug) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        Http2State s = w.http2.connections.orUnwatched(w.http2.connections.at(context));
        w.http2.goaway(s, lastStream, code, debug, /* local= */ true);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A GOAWAY has come, and closes the streams behind its last. */
  public static void goawayReceived(Object connection, int lastStream, long code, Object debug) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        Http2State s = w.http2.connections.orUnwatched(w.http2.connections.known(connection));
        w.http2.goaway(s, lastStream, code, debug, /* local= */ false);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
    cutting(connection);
  }

  /** A GOAWAY begins to close streams. */
  public static void cutting(Object connection) {
    cut(connection, true);
  }

  /** It has closed them. */
  public static void cut(Object connection) {
    cut(connection, false);
  }

  private static void cut(Object connection, boolean cutting) {
    try {
      LoopWire w = LoopWire.current();
      Http2State s = w == null ? null : w.http2.connections.known(connection);
      if (s != null) {
        s.cutting = cutting;
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A ping is written, or an answer to one. */
  public static void ping(Object context, boolean answer, long data) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null && !answer) {
        w.verdicts.pinged(context);
        w.http2.pinged(context, data);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** An answer to a ping has come. */
  public static void answered(Object context, long data) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.verdicts.heard(context);
        w.http2.answered(context, data);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** The connection closes. */
  public static void closing(Object connection) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.closing(connection);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has closed. */
  public static void over(Object connection) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.http2.over(connection);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }
}
