/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import java.util.Arrays;
import java.util.WeakHashMap;

/**
 * HTTP/2 connections of one loop, by Netty's connection and by the context of its handler, both
 * held weakly. Used by the loop's thread; the periodic events walk over a list that is replaced
 * whole.
 */
final class Http2Connections {

  /** Streams of more are not counted; what ends them is told all the same. */
  private static final int LIMIT = 512;

  /** How often a connection that goes on is told of. */
  private static final long EVERY = 5_000_000_000L;

  /** Connections that are told of as they close, a second; the others add up. */
  private static final int CLOSED = 20;

  // stands for those beyond the limit; never told of by itself
  private final Http2State unwatched = new Http2State(this);

  private final EventLoop loop;
  private final PerSecond told = new PerSecond(CLOSED);

  // volatile: made by the owner, read by the periodic events
  private volatile Http2State others;
  // frames of one connection come together: most look-ups are of the last one
  private Http2State last;
  private final WeakHashMap<Object, Http2State> byConnection = new WeakHashMap<>();
  private final WeakHashMap<Object, Http2State> byContext = new WeakHashMap<>();
  // volatile: replaced by the owner, read by the periodic events
  private volatile Http2State[] all = new Http2State[0];
  private long toldAt = System.nanoTime();
  private long swept = toldAt;

  Http2Connections(EventLoop loop) {
    this.loop = loop;
  }

  /** That of a connection, or null where there are too many. */
  Http2State of(Object connection) {
    Http2State known = known(connection);
    if (known != null) {
      return known;
    }
    if (all.length >= LIMIT && !sweep()) {
      return null;
    }
    Http2State made = new Http2State(connection);
    byConnection.put(connection, made);
    Http2State[] more = Arrays.copyOf(all, all.length + 1);
    more[more.length - 1] = made;
    all = more;
    return made;
  }

  /** That of a connection that is known, or null. */
  Http2State known(Object connection) {
    Http2State s = last;
    return s != null && s.isOf(connection) ? s : found(byConnection.get(connection));
  }

  private Http2State found(Http2State s) {
    last = s == null ? last : s;
    return s;
  }

  /** That of a handler's context, or null. */
  Http2State at(Object context) {
    Http2State s = last;
    return s != null && s.isAt(context) ? s : found(byContext.get(context));
  }

  /** That on a channel, or on that of a context of whatever handler: Reactor Netty's pings. */
  Http2State on(Object channelOrContext) {
    Http2State s = at(channelOrContext);
    if (s != null) {
      return s;
    }
    Object of = Probe.channel(channelOrContext);
    Object channel = of == null ? channelOrContext : of;
    for (Http2State other : all) {
      if (other.isOn(channel)) {
        return other;
      }
    }
    return null;
  }

  /** That, or what stands for all that are not watched. */
  Http2State orUnwatched(Http2State known) {
    return known == null ? unwatched : known;
  }

  void link(Object context, Http2State state) {
    byContext.put(context, state);
    state.at(context);
  }

  /** It is over: told of for the last time, and forgotten. */
  void end(Object connection, Http2State state) {
    state.over = true;
    last = null;
    byConnection.remove(connection);
    byContext.values().remove(state);
    keepBut(state);
    if (told.grants(System.nanoTime())) {
      write(state, /* closed= */ true);
    } else if (others == null) {
      others = state;
    } else {
      others.add(state);
    }
  }

  /** Forgets connections that Netty let go of without a word; whether there is room then. */
  private boolean sweep() {
    long now = System.nanoTime();
    if (now - swept < EVERY) {
      return false;
    }
    swept = now;
    keepBut(null);
    return all.length < LIMIT;
  }

  private void keepBut(Http2State gone) {
    Http2State[] kept = new Http2State[all.length];
    int n = 0;
    for (Http2State s : all) {
      if (s != gone && !s.isGone()) {
        kept[n++] = s;
      }
    }
    all = Arrays.copyOf(kept, n);
  }

  /** Tells of connections that go on. Called by the periodic events. */
  void tell(boolean now) {
    Http2State sum = others;
    if (all.length == 0 && sum == null || !now && System.nanoTime() - toldAt < EVERY) {
      return;
    }
    toldAt = System.nanoTime();
    for (Http2State s : all) {
      tell(s);
    }
    if (sum != null) {
      tell(sum);
    }
  }

  private void tell(Http2State s) {
    if (s != others && (s.over || s.isGone())) {
      return; // told of as it ended, or it ended where nobody saw it
    }
    if (s.written != s.version() || s.active > 0) {
      s.written = s.version();
      write(s, /* closed= */ s == others);
    }
  }

  private void write(Http2State state, boolean closed) {
    Journal.write(new Http2ConnectionFact(loop, state, closed, System.nanoTime()), null);
  }
}
