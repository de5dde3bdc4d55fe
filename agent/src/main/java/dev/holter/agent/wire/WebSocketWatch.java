/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Fact;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.Subject;
import java.util.WeakHashMap;

/**
 * What one loop's WebSocket connections go through. Connections are known from their first control
 * frame on. Used by the loop's own thread, but for what is said.
 */
final class WebSocketWatch {

  /** More connections are not watched. */
  private static final int LIMIT = 16_384;

  /** Late pings and abnormal ends that leave an event, a second. */
  private static final int A_SECOND = 20;

  private static final int NO_CODE = -1;

  /** Normal closure, and going away. */
  private static final int NORMAL = 1000;

  private static final int GOING = 1001;

  private static final String FRAME = "io.netty.handler.codec.http.websocketx.";
  private static final Getter CHANNEL =
      Getter.method(
          "io.netty.channel.ChannelHandlerContext", "channel", "io.netty.channel.Channel");
  private static final Getter CONTENT =
      Getter.method("io.netty.buffer.DefaultByteBufHolder", "content", "io.netty.buffer.ByteBuf");
  private static final Getter CODE =
      Getter.primitive(FRAME.concat("CloseWebSocketFrame"), "statusCode", int.class);

  private final LoopWire wire;
  private final EventLoop loop;
  private final WeakHashMap<Object, WebSocketState> states = new WeakHashMap<>();
  private final WebSocketTotals totals = new WebSocketTotals();
  private final PerSecond events = new PerSecond(A_SECOND);
  private long unwritten;

  // the context whose decoder is at work, or null
  private Object reading;

  // a close frame that the decoder has made, perhaps to send it: of a peer that breaks the rules
  private Object closeMade;

  WebSocketWatch(LoopWire wire) {
    this.wire = wire;
    this.loop = wire.loop;
  }

  void reads(Object context) {
    reading = context;
    closeMade = null;
  }

  void read() {
    Object context = reading;
    Object close = closeMade;
    reads(null);
    if (close != null) {
      received(context, WebSocketFrames.CLOSE, close);
    }
  }

  void made(Object frame) {
    if (reading == null) {
      return;
    }
    WebSocketFrames kind = WebSocketFrames.of(frame);
    if (kind == WebSocketFrames.CLOSE) {
      closeMade = frame;
    } else {
      received(reading, kind, frame);
    }
  }

  void sent(Object context, WebSocketFrames kind, Object frame) {
    if (frame == closeMade) {
      closeMade = null;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // what is loaded or asked here is not the service's
    try {
      WebSocketState s = state(context);
      if (s == null) {
        return;
      }
      long now = System.nanoTime();
      if (kind == WebSocketFrames.PING) {
        s.ping(payload(frame), now, wire.stalled(now), wire.deafFor(now) == 0);
        totals.sent++;
        totals.sentEvery = every(s.sent, totals.sentEvery);
      } else if (kind == WebSocketFrames.CLOSE) {
        closes(s, frame, /* local= */ true, now);
      }
    } finally {
      t.inHolter = false;
    }
  }

  private void received(Object context, WebSocketFrames kind, Object frame) {
    LoopThread t = LoopTable.current();
    t.inHolter = true; // as above
    try {
      WebSocketState s = state(context);
      if (s == null) {
        return;
      }
      long now = System.nanoTime();
      switch (kind) {
        case PING -> pinged(s, now);
        case PONG -> answered(s, payload(frame), now);
        case CLOSE -> closes(s, frame, /* local= */ false, now);
        default -> {
          // the hook is placed at control frames alone
        }
      }
    } finally {
      t.inHolter = false;
    }
  }

  /** A peer's ping is read: it may have come at any time since the loop last listened. */
  private void pinged(WebSocketState s, long now) {
    long late = wire.deafFor(now);
    s.received.beat(now, late == 0);
    totals.received++;
    totals.receivedEvery = every(s.received, totals.receivedEvery);
    if (late < loop.threshold()) {
      return;
    }
    totals.late++;
    totals.maxLate = Math.max(totals.maxLate, late);
    if (grants(now)) {
      write(
          new WebSocketPingFact(
              loop,
              wire.stall(now, now - late),
              s,
              /* sent= */ false,
              late,
              0,
              s.received.interval(),
              unwritten,
              now));
    }
  }

  /** The answer to a ping of this side is read. */
  private void answered(WebSocketState s, int payload, long now) {
    int ping = s.answered(payload);
    if (ping == WebSocketState.UNKNOWN) {
      return;
    }
    long rtt = now - s.sentAt(ping);
    long own = Math.max(0, Math.min(rtt, wire.stalled(now) - s.stalledThen(ping)));
    totals.answered++;
    totals.totalRtt += rtt;
    totals.maxRtt = Math.max(totals.maxRtt, rtt);
    totals.maxRttWithoutStalls = Math.max(totals.maxRttWithoutStalls, rtt - own);
    if (own < loop.threshold()) {
      return;
    }
    totals.late++;
    if (grants(now)) {
      write(
          new WebSocketPingFact(
              loop,
              wire.stall(now, now - rtt),
              s,
              /* sent= */ true,
              rtt,
              own,
              s.sent.interval(),
              unwritten,
              now));
    }
  }

  private void closes(WebSocketState s, Object frame, boolean local, long now) {
    int code = CODE.of(frame) instanceof Integer c ? c : NO_CODE;
    boolean first = !s.closing; // the other side's answers it
    s.closing = true;
    if (first && code != NO_CODE && code != NORMAL && code != GOING) {
      totals.abnormal++;
      end(s, code, local, now);
    }
  }

  /** A channel has closed, perhaps a WebSocket's that nobody closed. */
  void lost(Object channel) {
    if (states.isEmpty()) {
      return;
    }
    WebSocketState s = states.remove(channel);
    if (s != null && !s.closing) {
      totals.lost++;
      end(s, NO_CODE, /* local= */ false, System.nanoTime());
    }
  }

  private void end(WebSocketState s, int code, boolean local, long now) {
    if (grants(now)) {
      EarlyStack stack = local ? EarlyStack.here(loop) : null;
      write(
          new WebSocketCloseFact(
              loop, wire.stall(now), s, code, local, s.open(), unwritten, stack, now));
    }
  }

  private boolean grants(long now) {
    if (events.grants(now)) {
      return true;
    }
    unwritten++;
    return false;
  }

  private void write(Fact fact) {
    Journal.write(fact, null);
    unwritten = 0;
  }

  private WebSocketState state(Object context) {
    Object channel = CHANNEL.of(context);
    if (channel == null) {
      return null;
    }
    WebSocketState s = states.get(channel);
    if (s == null && states.size() < LIMIT) {
      s = new WebSocketState(Labels.of(new Subject(channel, null, null, null), true).channel());
      states.put(channel, s);
      if (totals.connections++ == 0) {
        totals.since = System.nanoTime();
      }
    }
    return s;
  }

  /** Netty hashes a buffer's content. */
  private static int payload(Object frame) {
    Object content = CONTENT.of(frame);
    return content == null ? 0 : content.hashCode();
  }

  private static long every(Rhythm rhythm, long known) {
    long interval = rhythm.interval();
    return interval == 0 ? known : interval;
  }

  /** Writes the sums where there is something new. Called by any thread. */
  void tell(boolean all) {
    if (totals.isDue(all)) {
      Journal.write(new WebSocketTotalsFact(loop, totals, System.nanoTime()), null);
    }
  }
}
