/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.Subject;

/** What one loop's HTTP/2 connections go through. Used by its own thread alone. */
final class Http2Watch {

  /** Resets that leave an event, with a stack, and GOAWAYs: these many a second of each. */
  private static final int A_SECOND = 20;

  /** Everyday ends: no error, and a caller that has lost interest. */
  private static final long CANCEL = 8;

  private static final Getter CONNECTION =
      Getter.method(
          "io.netty.handler.codec.http2.Http2ConnectionDecoder",
          "connection",
          "io.netty.handler.codec.http2.Http2Connection");
  private static final Getter IS_SERVER =
      Getter.primitive("io.netty.handler.codec.http2.Http2Connection", "isServer", boolean.class);

  private final LoopWire wire;
  final Http2Connections connections;
  final Failures failures;
  private final PerSecond resets = new PerSecond(A_SECOND);
  private final PerSecond goaways = new PerSecond(A_SECOND);
  private long unwritten;

  Http2Watch(LoopWire wire) {
    this.wire = wire;
    this.connections = new Http2Connections(wire.loop);
    this.failures = new Failures(wire.loop);
  }

  /** A context and a decoder belong together: the peer's settings have come. */
  void link(Object context, Object decoder) {
    if (connections.at(context) != null) {
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // what is loaded or asked here is not the service's
    try {
      Object connection = CONNECTION.of(decoder);
      Http2State state = connection == null ? null : connections.of(connection);
      if (state != null) {
        state.channel = Labels.of(new Subject(context, null, null, null), true).channel();
        state.server = Boolean.TRUE.equals(IS_SERVER.of(connection));
        connections.link(context, state);
      }
    } finally {
      t.inHolter = false;
    }
  }

  void opened(Object connection, int stream) {
    Http2State s = connections.of(connection);
    if (s != null) {
      s.opened(stream, wire.about());
    }
  }

  void closed(Object connection, int stream) {
    Http2State s = connections.known(connection);
    if (s != null) {
      // the last one to end is a date of the drain
      s.closed(stream, s.draining ? System.nanoTime() : wire.about());
    }
  }

  /** Frames of a connection are read. */
  void reading(Object context) {
    Http2State s = connections.at(context);
    if (s != null) {
      s.readBeat = wire.loop.beat();
    }
  }

  /** Whether nothing was read from a channel, or that of a context, in this turn. */
  boolean isUnread(Object channelOrContext) {
    Http2State s = connections.on(channelOrContext);
    return s != null && s.readBeat != wire.loop.beat();
  }

  /** The time of the turn will do for ages of seconds: no clock is read for a frame. */
  void data(Object context, int stream) {
    Http2State s = connections.at(context);
    if (s != null) {
      s.streams.data(stream, wire.loop.turnStart());
    }
  }

  void reset(Object context, int stream, long code, boolean local) {
    Http2State s = connections.orUnwatched(connections.at(context));
    long now = System.nanoTime();
    long since = s.streams.openedAt(stream);
    s.streams.reset(stream, code, local);
    if (code == 0 || code == CANCEL || !grants(now)) {
      return;
    }
    long age = since == StreamTable.NONE ? -1 : now - since;
    LoopThread t = LoopTable.current();
    t.inHolter = true; // as above
    try {
      EarlyStack stack = stack(local);
      Http2ResetFact fact =
          new Http2ResetFact(
              wire.loop, wire.stall(now), s, stream, local, code, age, unwritten, stack, now);
      Journal.write(fact, null);
      unwritten = 0;
    } finally {
      t.inHolter = false;
    }
  }

  /** A GOAWAY is sent, or has come and changes the connection in a moment. */
  void goaway(Http2State s, int lastStream, long code, Object debug, boolean local) {
    long now = System.nanoTime();
    s.draining = true;
    if (!goaways.grants(now)) {
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // as above
    try {
      String text = code == 0 ? null : DebugData.text(debug);
      EarlyStack stack = stack(local);
      Http2GoawayFact fact =
          new Http2GoawayFact(
              wire.loop, wire.stall(now), s, local, lastStream, code, text, s.active, stack, now);
      Journal.write(fact, null);
    } finally {
      t.inHolter = false;
    }
  }

  private EarlyStack stack(boolean local) {
    return EarlyStack.of(local ? failures.cause() : null, wire.loop);
  }

  void pinged(Object context, long data) {
    LoopThread t = LoopTable.current();
    t.inHolter = true; // as above
    try {
      Http2State s = connections.on(context);
      if (s != null) {
        s.pings.sent(data, System.nanoTime());
      }
    } finally {
      t.inHolter = false;
    }
  }

  void answered(Object context, long data) {
    Http2State s = connections.at(context);
    if (s != null) {
      s.pings.answered(data, System.nanoTime());
    }
  }

  /** The connection closes, and all its streams with it. */
  void closing(Object connection) {
    Http2State s = connections.known(connection);
    if (s != null) {
      s.closing = true;
    }
  }

  /** It has closed. */
  void over(Object connection) {
    Http2State s = connections.known(connection);
    if (s != null) {
      connections.end(connection, s);
    }
  }

  private boolean grants(long now) {
    if (resets.grants(now)) {
      return true;
    }
    unwritten++;
    return false;
  }
}
