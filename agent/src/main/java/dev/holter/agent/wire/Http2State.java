/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One HTTP/2 connection: its streams and how they ended. Written by its loop's thread; the periodic
 * events read the numbers, which may be of different moments then.
 */
final class Http2State {

  private static final AtomicLong IDS = new AtomicLong();

  final long id = IDS.incrementAndGet();
  final StreamTable streams = new StreamTable();
  final Pings pings = new Pings();
  final long begun = System.nanoTime();

  private final WeakReference<Object> connection;

  // the handler's context, once known
  private WeakReference<Object> context = new WeakReference<>(null);

  /** Local and remote address, once known. */
  String channel;

  boolean server;
  int active;
  int peak;
  long opened;
  long ended;
  long resetLocal;
  long resetRemote;
  long cut;
  long closedOpen;
  long lastEnd;

  /** Of how many connections these are the numbers. */
  long connections = 1;

  /** The turn in which frames were read last, or 0. */
  long readBeat;

  /** Streams beyond what the table holds. */
  private int uncounted;

  /** True while a GOAWAY closes streams that the peer will not see to. */
  boolean cutting;

  /** True once a GOAWAY was sent or has come. */
  boolean draining;

  boolean closing;

  /** True once it has ended. Volatile: set by the owner, read by the periodic events. */
  volatile boolean over;

  /** What was written of it, so that nothing is written twice. */
  long written = -1;

  Http2State(Object connection) {
    this.connection = new WeakReference<>(connection);
  }

  boolean isOf(Object candidate) {
    return connection.refersTo(candidate);
  }

  void at(Object handlers) {
    context = new WeakReference<>(handlers);
  }

  boolean isAt(Object candidate) {
    return context.refersTo(candidate);
  }

  boolean isOn(Object channel) {
    Object handlers = context.get();
    return handlers != null && Probe.channel(handlers) == channel;
  }

  /** Whether Netty let go of it without closing it. */
  boolean isGone() {
    return connection.refersTo(null);
  }

  void opened(int stream, long now) {
    opened++;
    active++;
    peak = Math.max(peak, active);
    // the turn's time may lie before the connection's
    if (!streams.add(stream, now - begun < 0 ? begun : now)) {
      uncounted++;
    }
  }

  /** A stream closes; false if it never was open here. */
  void closed(int stream, long now) {
    long reset = streams.remove(stream);
    if (reset == StreamTable.UNKNOWN) {
      if (uncounted == 0) {
        return;
      }
      uncounted--;
    }
    active--;
    lastEnd = now;
    if (reset >= 0) {
      if ((reset & 1) != 0) {
        resetLocal++;
      } else {
        resetRemote++;
      }
    } else if (cutting) {
      cut++;
    } else if (closing) {
      closedOpen++;
    } else {
      ended++;
    }
  }

  /** Takes over the numbers of one that has closed and is not told of by itself. */
  void add(Http2State closed) {
    connections++;
    peak = Math.max(peak, closed.peak);
    opened += closed.opened;
    ended += closed.ended;
    resetLocal += closed.resetLocal;
    resetRemote += closed.resetRemote;
    cut += closed.cut;
    closedOpen += closed.closedOpen;
    lastEnd = closed.lastEnd;
    pings.add(closed.pings);
  }

  /** A number that changes with what there is to tell. */
  long version() {
    return opened
        + ended
        + resetLocal
        + resetRemote
        + cut
        + closedOpen
        + pings.answered
        + connections;
  }
}
