/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Journal;

/**
 * The hooks woven into the way of a message from who writes it to the socket: a clock read for the
 * first message of a flush, and further ones only where time has passed. None throws: a failure of
 * ours must not reach the service's connection.
 */
public final class Sends {

  private Sends() {}

  /** A message comes into a channel's outbound buffer. */
  public static void queued(Object buffer, int size) {
    written(buffer, size);
  }

  /** A message comes to a TLS handler or a flow controller. */
  public static void held(Object holder) {
    written(holder, 0);
  }

  private static void written(Object holder, int size) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.written(holder, size);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** What a buffer holds is flushed. */
  public static void flushed(Object buffer, Object channel) {
    flush(buffer, channel, Stage.QUEUE);
  }

  /** What a TLS handler holds is. */
  public static void encrypted(Object handler, Object context) {
    flush(handler, context, Stage.TLS);
  }

  /** What a flow controller holds is. */
  public static void framed(Object controller, Object context) {
    flush(controller, context, Stage.HTTP2);
  }

  private static void flush(Object holder, Object subject, Stage stage) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.flushed(holder, subject, stage);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** The kernel has taken a message; how many flushed ones are left. */
  public static void taken(Object buffer, Object channel, int left) {
    if (left != 0) {
      return;
    }
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.drained(buffer, channel);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A message has failed; how many flushed ones are left. */
  public static void failed(Object buffer, int left) {
    if (left != 0) {
      return;
    }
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.failed(buffer);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A place that holds messages is of no use any more. */
  public static void closed(Object holder) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.forget(holder);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** A message is handed to its loop. Called by any thread. */
  public static void handed(Object message) {
    try {
      HandoverTimes.handed(message, System.nanoTime());
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /**
   * A message is handed to its loop through a queue that the connection has for it. Called by any
   * thread, mostly by the loop's own where its services answer at once.
   */
  public static void enqueued(Object queue, Object message) {
    try {
      LoopWire w = LoopWire.current();
      if (w == null || !w.sends.enqueued(queue)) {
        HandoverTimes.handed(message, System.nanoTime());
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** The loop begins to write what such a queue holds. */
  public static void emptying(Object queue, Object channel) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.emptying(queue, channel);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has. */
  public static void emptied(Object queue, Object channel) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.emptied(queue, channel);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** The loop writes a message that it was handed. */
  public static void begins(Object message) {
    if (HandoverTimes.isEmpty()) {
      return;
    }
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.begins(message);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  /** It has. */
  public static void done() {
    if (SendWatch.noneIsLate()) {
      return;
    }
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.sends.done();
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }
}
