/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.lang.ref.WeakReference;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns which pollers are loops: the slow path of a thread that polls something new.
 *
 * <p>A poller is a loop from its third poll, or from its first where the caller is a known
 * framework's loop. What happened before is kept and written then.
 */
public final class Registration {

  private static final int POLLS_OF_A_LOOP = 3;

  // volatile and replaced as a whole: read by the watchdog and by periodic events
  private static volatile EventLoop[] loops = new EventLoop[0];

  // set before the first hook can run
  private static LoopFilter filter = LoopFilter.ALL;
  private static long threshold = 20_000_000L;

  // volatile: hooks that are still at work when Holter is switched off must find no way back in
  private static volatile boolean open = true;

  private Registration() {}

  /** Learns of loops from now on: which to watch, and from when on a turn is a stall. */
  public static void open(LoopFilter which, long stallThreshold) {
    filter = which;
    threshold = stallThreshold;
    open = true;
  }

  /** Forgets all loops and learns of no more: whatever hook still runs finds nothing to do. */
  public static void close() {
    open = false;
    LoopTable.clear();
    forget(List.of(loops));
  }

  static boolean isOpen() {
    return open;
  }

  /** Every poller seen, loop or not yet; an immutable snapshot. */
  public static EventLoop[] loops() {
    return loops;
  }

  /** Makes a poller of Holter's own that is no loop: for the self-test. */
  public static EventLoop probe(Object poller) {
    LoopIdentity identity = new LoopIdentity("holter-self-test", "nio", "holter", "", 0, 0);
    EventLoop loop = new EventLoop(poller, identity, Long.MAX_VALUE, Rules.count());
    LoopThread t = new LoopThread(Thread.currentThread(), loop);
    loop.owner = t;
    loop.gaps = new IntervalHistogram(); // but it is never announced
    loop.probe = true;
    LoopTable.add(t);
    return loop;
  }

  /** Ends a probe. */
  public static void endProbe() {
    LoopThread t = LoopTable.current();
    if (t != null) {
      LoopTable.remove(t);
    }
  }

  /** Loops whose poller or thread is gone; they will not turn again. */
  public static List<EventLoop> dead() {
    List<EventLoop> gone = new ArrayList<>();
    for (EventLoop loop : loops) {
      if (!alive(loop)) {
        gone.add(loop);
      }
    }
    return gone;
  }

  /** Forgets loops. */
  public static synchronized void forget(List<EventLoop> gone) {
    if (!gone.isEmpty()) {
      List<EventLoop> rest = new ArrayList<>(List.of(loops));
      rest.removeAll(gone);
      loops = rest.toArray(new EventLoop[0]);
    }
  }

  private static boolean alive(EventLoop loop) {
    Object poller = loop.poller();
    if (poller == null || poller instanceof Selector s && !s.isOpen()) {
      return false;
    }
    return loop.thread() != null && loop.thread().getState() != Thread.State.TERMINATED;
  }

  /** The running thread polls this poller from now on. */
  static LoopThread join(LoopThread t, Object poller) {
    EventLoop loop = find(poller);
    if (loop == null) {
      loop = new EventLoop(poller, Callers.identify(poller), threshold, Rules.count());
      loop.ignored = !filter.watches(loop.identity);
    }
    LoopThread joined = t;
    if (joined == null) {
      joined = new LoopThread(Thread.currentThread(), loop);
      LoopTable.add(joined);
    } else {
      joined.loop.left(joined);
      joined.loop = loop;
      joined.nestedPoller = null;
    }
    if (loop.owner == null) {
      loop.owner = joined;
      publish(loop);
    } else if (loop.owner != joined) {
      loop.takenOver(joined);
    }
    return joined;
  }

  /** Counts a poll of a poller that is not yet known for a loop. */
  static void polled(EventLoop loop) {
    if (loop.gaps() == null
        && (loop.countPoll() >= POLLS_OF_A_LOOP || Callers.isFrameworkLoop(loop.identity))) {
      loop.announce();
    }
  }

  /**
   * Whether a poll inside a turn, on a selector that is no loop, is a handler's: made deeper down
   * the stack than the loop's own polls. Else the thread has left its loop for another.
   */
  static boolean nested(LoopThread t, Object poller) {
    if (t.nestedPoller != null && t.nestedPoller.refersTo(poller)) {
      return true;
    }
    Object current = t.loop.poller();
    boolean gone = current == null || current instanceof Selector s && !s.isOpen();
    if (gone || find(poller) != null || Callers.depth() <= t.loop.identity.depth()) {
      return false;
    }
    t.nestedPoller = new WeakReference<>(poller);
    return true;
  }

  private static EventLoop find(Object poller) {
    for (EventLoop loop : loops) {
      if (loop.polls(poller)) {
        return loop;
      }
    }
    return null;
  }

  private static synchronized void publish(EventLoop loop) {
    if (!open) {
      return;
    }
    EventLoop[] all = loops;
    EventLoop[] next = Arrays.copyOf(all, all.length + 1);
    next[all.length] = loop;
    loops = next;
  }
}
