/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Learns which pollers are loops: the slow path of a thread that polls something new.
 *
 * <p>A poller is a loop from its third poll at the same place, or from its first where the caller
 * is a known framework's loop. What happened before is kept and written then.
 */
public final class Registration {

  static final int POLLS_OF_A_LOOP = 3;

  /** After so many new pollers the dead are looked for, beside once a second. */
  private static final int SWEEP_EVERY = 64;

  /** Dead loops that may wait for their last heartbeat, at some 64 KB each. */
  private static final int WAITING = 128;

  /** Loops that lived so shortly, and with so many others, that no heartbeat tells of them. */
  public static final AtomicLong UNTOLD = new AtomicLong();

  // volatile and replaced as a whole: read by the watchdog and by periodic events
  private static volatile EventLoop[] loops = new EventLoop[0];

  // set before the first hook can run
  private static LoopFilter filter = LoopFilter.ALL;
  private static int unswept;
  private static long threshold = 20_000_000L;

  // volatile: hooks that are still at work when Holter is switched off must find no way back in
  private static volatile boolean open = true;

  private Registration() {}

  /** Learns of loops from now on: which to watch, and from when on a turn is a stall. */
  public static void open(LoopFilter which, long stallThreshold) {
    filter = which;
    threshold = stallThreshold;
    Callers.prepare();
    open = true;
  }

  /** Forgets all loops and learns of no more: whatever hook still runs finds nothing to do. */
  public static synchronized void close() {
    open = false;
    LoopTable.clear();
    loops = new EventLoop[0];
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
    LoopIdentity identity = new LoopIdentity("holter-self-test", "nio", "holter", "", 0, null, 0);
    EventLoop loop = new EventLoop(poller, identity, Long.MAX_VALUE, Rules.count());
    LoopThread t = new LoopThread(Thread.currentThread(), loop);
    loop.owner = t;
    loop.account.open(); // but it is never announced
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
      Set<EventLoop> all = new HashSet<>(gone);
      List<EventLoop> rest = new ArrayList<>();
      for (EventLoop loop : loops) {
        // another thread may have taken it over meanwhile
        if (all.contains(loop) && !alive(loop)) {
          loop.forgotten = true;
        } else {
          rest.add(loop);
        }
      }
      loops = rest.toArray(new EventLoop[0]);
      Journal.discard();
    }
  }

  /**
   * Forgets what is dead and has nothing more to tell. Loops wait for their last heartbeat, but not
   * more of them than memory bears: a program may make and close thousands of selectors a second.
   */
  public static synchronized void sweep() {
    List<EventLoop> gone = dead();
    int waiting = 0;
    for (int i = gone.size() - 1; i >= 0; i--) {
      if (gone.get(i).announced && !Journal.never) {
        if (waiting++ < WAITING) {
          gone.remove(i); // the youngest may wait
        } else {
          UNTOLD.incrementAndGet();
        }
      }
    }
    forget(gone);
  }

  private static boolean alive(EventLoop loop) {
    if (loop.isOver()) {
      return false;
    }
    return loop.thread() != null && loop.thread().getState() != Thread.State.TERMINATED;
  }

  /** The running thread polls this poller from now on. */
  static LoopThread join(LoopThread t, Object poller) {
    LoopThread joined = t == null ? new LoopThread(Thread.currentThread(), null) : t;
    EventLoop loop = find(poller);
    if (loop == null) {
      loop = made(poller, Callers.identify(poller, joined.tid));
    } else if (loop.ignored && loop.owner != joined) {
      // the thread that polled it before was not asked for, but this one may be
      LoopIdentity identity = loop.identity.by(joined);
      if (filter.watches(identity)) {
        withdraw(loop);
        loop = made(poller, identity);
      }
    }
    if (t == null) {
      joined.loop = loop;
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

  private static EventLoop made(Object poller, LoopIdentity identity) {
    boolean watched = filter.watches(identity);
    EventLoop loop = new EventLoop(poller, identity, threshold, watched ? Rules.count() : 0);
    loop.ignored = !watched;
    return loop;
  }

  /** Counts a poll of a poller that is not yet known for a loop. */
  static void polled(EventLoop loop) {
    if (loop.account.isOpen()) {
      return;
    }
    if (Callers.isFrameworkLoop(loop.identity)) {
      loop.announce();
    } else if (Callers.isLoop(loop, POLLS_OF_A_LOOP)) {
      loop.identity = loop.identity.by(loop.owner);
      if (filter.watches(loop.identity)) {
        loop.announce();
      } else {
        loop.ignored = true;
      }
    }
  }

  /**
   * Whether a poll inside a turn, on a selector that is no loop of this thread's, is a handler's.
   * Else the thread has left its loop for another.
   */
  static boolean nested(LoopThread t, Object poller) {
    EventLoop known = find(poller);
    if (t.nestedPoller == null || !t.nestedPoller.refersTo(poller)) {
      boolean itsOther = known != null && known.owner == t && known.announced && !known.ignored;
      if (t.loop.isOver() || itsOther || !Callers.isWithin(t.loop)) {
        return false;
      }
      t.nestedPoller = new WeakReference<>(poller);
    }
    if (known != null && !Callers.isFrameworkLoop(known.identity)) {
      known.sharedWith(t);
    }
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

  private static synchronized void withdraw(EventLoop ignored) {
    List<EventLoop> rest = new ArrayList<>(List.of(loops));
    rest.remove(ignored);
    ignored.forgotten = true;
    loops = rest.toArray(new EventLoop[0]);
  }

  private static synchronized void publish(EventLoop loop) {
    if (!open) {
      return;
    }
    if (++unswept >= SWEEP_EVERY) {
      unswept = 0;
      sweep();
    }
    EventLoop[] all = loops;
    EventLoop[] next = Arrays.copyOf(all, all.length + 1);
    next[all.length] = loop;
    loops = next;
  }
}
