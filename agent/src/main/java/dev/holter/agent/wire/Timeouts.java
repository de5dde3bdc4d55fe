/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.Journal;

/**
 * The hooks woven into what fires when a timer has run out. None throws: a failure of ours must not
 * reach the service's connection.
 */
public final class Timeouts {

  private static final String TIMED_OUT = "io.netty.channel.ConnectTimeoutException";
  private static final String HANDSHAKE = "SslHandshakeTimeoutException";

  private Timeouts() {}

  /** A task begins that looks whether the channel of a context has been idle. */
  public static void idle(Object context) {
    LoopWire w = current();
    if (w != null) {
      w.subject = context;
    }
  }

  /** A task begins that gives a connect up, if it is still waited for. */
  public static void connecting(Object unsafe, Object remote) {
    LoopWire w = current();
    if (w != null) {
      w.subject = unsafe;
      w.remote = remote;
    }
  }

  /** Either has ended. */
  public static void over() {
    LoopWire w = current();
    if (w != null) {
      w.subject = null;
      w.remote = null;
      w.lastRead = 0;
    }
  }

  /** The channel has been idle: since when it was not, by its handler, and for how long it may. */
  public static void isIdle(
      Object state, long read, long readMay, long written, long writtenMay, long bothMay) {
    LoopWire w = current();
    if (w != null && w.subject != null && state instanceof Enum<?> s) {
      TimerKind kind = TimerKind.ofState(s.name());
      if (kind == TimerKind.READER_IDLE) {
        w.readLast(w.time(read), readMay);
      } else if (kind == TimerKind.WRITER_IDLE) {
        w.dueAfter(w.time(written), writtenMay);
      } else {
        w.dueAfter(w.time(Math.max(read, written)), bothMay);
      }
      fired(w, kind, w.subject, null);
    }
  }

  /** A connect has been given up. */
  public static void connectTimedOut() {
    LoopWire w = current();
    if (w != null) {
      w.connects.failed(TIMED_OUT, w.remote);
      fired(w, TimerKind.CONNECT, w.subject, w.remote);
    }
  }

  /** A TLS handshake has failed. */
  public static void handshakeFailed(Object context, Object cause) {
    LoopWire w = current();
    if (w != null && cause != null && cause.getClass().getName().endsWith(HANDSHAKE)) {
      fired(w, TimerKind.HANDSHAKE, context, null);
    }
  }

  /** A ping was not answered in time. */
  public static void keepaliveTimedOut(Object context) {
    LoopWire w = current();
    if (w != null) {
      fired(w, TimerKind.KEEPALIVE_KILL, context, null);
    }
  }

  /** The same, unless the connection is closing already by the state of what pinged. */
  public static void keepaliveTimedOut(Object channel, Object state) {
    if (!(state instanceof Enum<?> s && s.name().equals("SHUTDOWN"))) {
      keepaliveTimedOut(channel);
    }
  }

  /** A ping was not answered in time: the connection is given up, or pinged once more. */
  public static void unanswered(boolean givenUp, Object context) {
    if (givenUp) {
      keepaliveTimedOut(context);
    }
  }

  /** A ping was not answered in time, and the connection is known only as it is shut down. */
  public static void keepalive() {
    LoopWire w = current();
    if (w != null) {
      w.killedBy = w.timer;
    }
  }

  /** A connection is shut down. */
  public static void shutDown(Object channel) {
    LoopWire w = current();
    if (w != null && w.killedBy != null && w.killedBy == w.timer) {
      w.killedBy = null;
      fired(w, TimerKind.KEEPALIVE_KILL, channel, null);
    }
  }

  /** Something was read. */
  public static void heard(Object context) {
    try {
      LoopWire w = LoopWire.current();
      if (w != null) {
        w.verdicts.heard(context);
      }
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  private static void fired(LoopWire w, TimerKind kind, Object subject, Object remote) {
    try {
      w.verdicts.fired(kind, subject, remote);
    } catch (Throwable e) {
      Journal.lost(e); // see above
    }
  }

  private static LoopWire current() {
    try {
      return LoopWire.current();
    } catch (Throwable e) {
      Journal.lost(e); // see above
      return null;
    }
  }
}
