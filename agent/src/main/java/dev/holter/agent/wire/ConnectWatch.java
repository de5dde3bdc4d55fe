/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.label.Getter;
import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.WeakHashMap;

/**
 * To whom one loop connects, and how it goes. Used by its own thread; the periodic events walk over
 * a list that is replaced whole.
 */
final class ConnectWatch {

  /** Addresses at a time; of more, those that were connected to last. */
  private static final int REMOTES = 256;

  /** More connections are not known as they close. */
  private static final int CHANNELS = 16_384;

  /** Reconnects that leave an event at once. */
  private static final int AT_ONCE = 128;

  /** Longer than a delay before a reconnect: what connects later replaces nothing. */
  private static final long REPLACED = 120_000_000_000L;

  private static final Getter CHANNEL =
      Getter.method(
          "io.netty.channel.ChannelHandlerContext", "channel", "io.netty.channel.Channel");

  private final LoopWire wire;
  private final EventLoop loop;
  private final HashMap<InetSocketAddress, Remote> remotes = new HashMap<>();
  private final WeakHashMap<Object, Remote> channels = new WeakHashMap<>();
  private final SavedUp events = new SavedUp(AT_ONCE, System.nanoTime());
  private long unwritten;

  // volatile: replaced by the owner, read by the periodic events
  private volatile Remote[] all = new Remote[0];

  ConnectWatch(LoopWire wire) {
    this.wire = wire;
    this.loop = wire.loop;
  }

  void attempted(Object context, Object address) {
    Remote r = of(address);
    if (r == null) {
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // what is loaded or asked here is not the service's
    try {
      Object channel = CHANNEL.of(context);
      if (channel != null && channels.size() < CHANNELS) {
        channels.put(channel, r);
      }
      r.attempts++;
      r.inVain++;
      long now = System.nanoTime();
      r.lastAt = now;
      if (r.gone == 0 || now - r.closedAt > REPLACED) {
        r.gone = 0;
        return; // one more, as where a pool grows
      }
      r.gone--;
      if (!events.grants(now)) {
        unwritten++;
        return;
      }
      Journal.write(
          new ConnectFact(loop, wire.stall(now), r, r.inVain, now - r.closedAt, unwritten, now),
          null);
      unwritten = 0;
    } finally {
      t.inHolter = false;
    }
  }

  void failed(String cause, Object address) {
    Remote r = address instanceof InetSocketAddress a ? remotes.get(a) : null;
    if (r != null) {
      r.failures++;
      r.failure = cause;
      r.closedAt = System.nanoTime();
      r.gone++;
    }
  }

  void connected(Object channel) {
    Remote r = channels.isEmpty() ? null : channels.get(channel);
    if (r != null) {
      r.connected++;
      r.inVain = 0;
    }
  }

  void closed(Object channel) {
    Remote r = channels.isEmpty() ? null : channels.remove(channel);
    if (r != null) {
      r.closedAt = System.nanoTime();
      r.gone++;
    }
  }

  private Remote of(Object address) {
    if (!(address instanceof InetSocketAddress a)) {
      return null;
    }
    Remote r = remotes.get(a);
    if (r == null) {
      int at = all.length < REMOTES ? all.length : oldest();
      r = new Remote(a, Wire.details());
      remotes.put(a, r);
      Remote[] more = Arrays.copyOf(all, Math.max(all.length, at + 1));
      more[at] = r;
      all = more;
    }
    return r;
  }

  /** Makes room: the address that was not connected to for longest is told of, and forgotten. */
  private int oldest() {
    int oldest = 0;
    for (int i = 1; i < all.length; i++) {
      oldest = all[i].lastAt - all[oldest].lastAt < 0 ? i : oldest;
    }
    Remote r = all[oldest];
    if (r.isDue(/* all= */ true)) {
      Journal.write(new ConnectTotalsFact(loop, r, System.nanoTime()), null);
    }
    remotes.values().remove(r);
    return oldest;
  }

  /** Writes the sums where there is something new. Called by any thread. */
  void tell(boolean last) {
    for (Remote r : all) {
      if (r.isDue(last)) {
        Journal.write(new ConnectTotalsFact(loop, r, System.nanoTime()), null);
      }
    }
  }
}
