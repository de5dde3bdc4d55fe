/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.Labels;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.LoopThread;
import dev.holter.agent.loop.Subject;
import java.lang.ref.WeakReference;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Judges the timeouts of one loop: was the peer silent, or had the loop not listened? A loop that
 * is blocked as it reads runs its timers before it reads again.
 *
 * <p>Used by the loop's own thread. Only {@link #settle} is called by others, which the slots of
 * open timeouts are made for.
 */
final class Verdicts {

  /** Timeouts near a stall that are looked at, a second. */
  private static final int NEAR = 64;

  /** Connects that are looked at, a second: each takes a selector of its own. */
  private static final int CONNECTS = 4;

  /** Timeouts far from any stall that leave an event, a second. */
  private static final int FAR = 4;

  /** Timeouts of which more may be known a pass later. */
  private static final int OPEN = 16;

  /** Nanoseconds within which a poll returns that had nothing to wait for. */
  private static final long AT_ONCE = 50_000;

  private final LoopWire wire;
  private final AtomicReferenceArray<OpenTimeout> open = new AtomicReferenceArray<>(OPEN);

  // a hint for the owner: there may be open ones
  private boolean anyOpen;

  private final PerSecond near = new PerSecond(NEAR);
  private final PerSecond connects = new PerSecond(CONNECTS);
  private final PerSecond far = new PerSecond(FAR);
  private long unwritten;
  private long genuine;
  private long pinged;
  private WeakReference<Object> pingedBy = new WeakReference<>(null);

  Verdicts(LoopWire wire) {
    this.wire = wire;
  }

  /** A ping has been written. */
  void pinged(Object context) {
    pinged = System.nanoTime();
    if (!pingedBy.refersTo(context)) {
      pingedBy = new WeakReference<>(context);
    }
  }

  /**
   * A timeout has fired.
   *
   * @param subject a context or channel; for a connect its unsafe
   * @param remote the address of a connect, or null
   */
  void fired(TimerKind kind, Object subject, Object remote) {
    if (wire.timer == null) {
      return; // of no timer that was seen: nobody knows when it was due
    }
    long now = System.nanoTime();
    EventLoop loop = wire.loop;
    long stall = wire.stall(now, wire.due);
    if (stall == 0 && !far.grants(now)) {
      genuine++; // far from any stall the loop had listened
      return;
    }
    if (stall != 0 && !near.grants(now)) {
      unwritten++;
      return;
    }
    LoopThread t = LoopTable.current();
    t.inHolter = true; // what is loaded or asked here is not the service's
    try {
      judge(kind, subject, remote, stall, now);
    } finally {
      t.inHolter = false;
    }
  }

  private void judge(TimerKind kind, Object subject, Object remote, long stall, long now) {
    EventLoop loop = wire.loop;
    long deaf = now - loop.turnStart();
    Evidence evidence;
    int bytes = Probe.UNKNOWN;
    boolean heard = wire.due <= loop.turnStart() || deaf < loop.threshold();
    if (kind.isOfSending() && stall != 0 && (!heard || wire.dueBeforePoll(wire.due))) {
      evidence = Evidence.OWN; // the stall may have kept this side from sending
      long before = loop.beat() - 2;
      deaf = stall == loop.stallId(before) ? loop.endedAfter(before) : deaf;
    } else if (heard) {
      evidence = Evidence.HEARD;
    } else if (kind == TimerKind.CONNECT) {
      evidence = connect(subject, now);
    } else {
      bytes = Probe.bytes(subject, unread(kind, subject, now, deaf), deaf);
      evidence = read(kind, bytes, subject);
    }
    String channel = kind == TimerKind.CONNECT ? address(remote) : label(subject);
    long lateBy = Math.max(0, now - wire.due);
    TimeoutFact fact =
        new TimeoutFact(
            loop,
            stall,
            kind,
            channel,
            lateBy,
            deaf,
            evidence,
            Math.max(Probe.UNKNOWN, bytes),
            -1,
            unwritten,
            genuine,
            now);
    unwritten = 0;
    genuine = 0;
    // what is decoded soon after says more than bytes do
    boolean waits = kind == TimerKind.KEEPALIVE_KILL && evidence == Evidence.BYTES;
    if (kind.isOfReading() && (waits || evidence.verdict == Evidence.SUSPECT)) {
      keep(new OpenTimeout(fact, subject, loop.beat()));
    } else {
      fact.write();
    }
  }

  /**
   * For how long surely nobody has read from the channel: it may have had its turn within the
   * stall, and what came before that was read.
   */
  private long unread(TimerKind kind, Object subject, long now, long deaf) {
    if (kind == TimerKind.KEEPALIVE_KILL) {
      return wire.http2.isUnread(subject) ? deaf : 0;
    }
    return wire.lastRead == 0 ? 0 : Math.min(deaf, now - wire.lastRead);
  }

  private Evidence connect(Object unsafe, long now) {
    if (unsafe == null || !connects.grants(now)) {
      return Evidence.UNKNOWN;
    }
    return switch (Probe.connect(unsafe)) {
      case Probe.CONNECTED -> Evidence.CONNECTED;
      case Probe.REFUSED -> Evidence.REFUSED;
      case Probe.PENDING -> Evidence.SILENT;
      default -> Evidence.UNKNOWN;
    };
  }

  private Evidence read(TimerKind kind, int bytes, Object subject) {
    if (bytes > 0 || bytes == Probe.SOME) {
      return Evidence.BYTES;
    }
    if (kind == TimerKind.KEEPALIVE_KILL && pingedInThisTurn(subject)) {
      return Evidence.UNASKED;
    }
    return bytes == 0 ? Evidence.SILENT : Evidence.UNKNOWN;
  }

  /** Of several connections' pings only the latest is known. */
  private boolean pingedInThisTurn(Object contextOrChannel) {
    Object by = pinged - wire.loop.turnStart() > 0 ? pingedBy.get() : null;
    return by != null && (by == contextOrChannel || Probe.channel(by) == contextOrChannel);
  }

  /** Something was read from a channel that may have timed out a moment ago. */
  void heard(Object context) {
    if (!anyOpen) {
      return;
    }
    boolean left = false;
    Object channel = Probe.channel(context);
    for (int i = 0; i < open.length(); i++) {
      OpenTimeout o = open.get(i);
      if (o == null) {
        continue;
      }
      if ((o.isOf(context) || channel != null && o.isOf(channel))
          && open.compareAndSet(i, o, null)) {
        long now = System.nanoTime();
        // only what the next pass reads had come before, if the poll had not to wait for it
        boolean before = o.isFresh(wire.loop.beat()) && wire.loop.polledFor() < AT_ONCE;
        (before ? o.fact.decoded(now) : o.fact).write();
      } else {
        left = true;
      }
    }
    anyOpen = left;
  }

  /** Writes open timeouts of which no more will be known. Called by any thread. */
  void settle(boolean all) {
    for (int i = 0; i < open.length(); i++) {
      OpenTimeout o = open.get(i);
      if (o != null && (all || !o.isFresh(wire.loop.beat())) && open.compareAndSet(i, o, null)) {
        o.fact.write();
      }
    }
  }

  private void keep(OpenTimeout timeout) {
    for (int i = 0; i < open.length(); i++) {
      if (open.get(i) == null) {
        open.set(i, timeout);
        anyOpen = true;
        return;
      }
    }
    timeout.fact.write();
  }

  private static String label(Object subject) {
    return Labels.of(new Subject(subject, null, null, null), /* owner= */ true).channel();
  }

  private static String address(Object remote) {
    boolean plain =
        Wire.details()
            && remote instanceof SocketAddress
            && remote.getClass().getName().startsWith("java.net.");
    return plain ? "-> ".concat(remote.toString()) : null;
  }
}
