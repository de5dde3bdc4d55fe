/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.lang.ref.WeakReference;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One event loop: what polls one selector, epoll descriptor or ring.
 *
 * <p>Written by the thread that polls, read by the watchdog and by the periodic events. The order
 * that makes this sound: the owner stores plain fields, then the beat with release; readers load
 * the beat with acquire, then the fields, and check the beat again before they trust what they saw.
 */
public final class EventLoop {

  /** What the loop does in its turn; it decides whether timers lie (blocked I/O delays reads). */
  public static final int PHASE_UNKNOWN = 0;

  public static final int PHASE_IO = 1;
  public static final int PHASE_TASK = 2;

  private static final AtomicLong IDS = new AtomicLong();

  /** Unique in this process. */
  public final long id = IDS.incrementAndGet();

  /** Who it is; set for the last time by the owner, before {@link #announced}. */
  public LoopIdentity identity;

  /** Where its time went; the histograms are there once it is announced. */
  public final Account account = new Account();

  /** Guarded calls by rule. */
  public final CallTotals totals;

  /** What the watchdog found out about the turn at work. */
  public final Evidence evidence = new Evidence();

  /** From where it is polled. */
  final PollCallers callers;

  /** What the unit at work belongs to. */
  final AtWork atWork = new AtWork();

  /** How many events its guarded calls may still write. Owner only. */
  public final CallBudget callBudget;

  /** True once the loop is known for one and reported. Volatile: set by the owner, read by all. */
  public volatile boolean announced;

  /** True once nobody knows it any more. Volatile: set by the sweep, read where facts are held. */
  volatile boolean forgotten;

  /** True once its framework has said that it polls no more. Volatile: as above. */
  volatile boolean ended;

  /** True for the self-test's own: its calls are counted and nothing else. */
  boolean probe;

  /** True for a poller that is none of ours to watch. Set before it can be announced. */
  boolean ignored;

  /** The thread that polled last. Volatile: in Jetty the role moves between threads. */
  volatile LoopThread owner;

  // odd while a turn runs, even while the loop polls; half of it is the number of the turn
  private final AtomicLong beat = new AtomicLong();
  private final WeakReference<Object> poller;

  private long turnStart;
  private long pollStart;
  private long pollTimeout;
  private long tasksStart;
  private long turnUnits;
  private Object unit;
  private boolean took;
  private int phase;
  private final Rest rest = new Rest();
  private final StallWriter stalls = new StallWriter(this);
  private final long threshold;

  // what the protocol hooks keep. Volatile: made by the owner, read by the periodic events
  private volatile Object wire;

  // beat of a turn in which the thread was seen at other work. Volatile: written by the watchdog
  private volatile long leftBeat;
  // volatile: read by the watchdog
  private volatile boolean moved;

  // the length of the last stall, and its beat, written after it. Volatile: the sampler asks
  // whether a turn is over whose stall is still being written
  private long stallLength;
  private long stalled;
  private volatile long stallBeat;

  EventLoop(Object poller, LoopIdentity identity, long threshold, int rules) {
    this.poller = new WeakReference<>(poller);
    this.identity = identity;
    this.callers = new PollCallers(identity);
    this.threshold = threshold;
    this.totals = new CallTotals(rules);
    this.callBudget = new CallBudget(rules);
  }

  /** Whether it is the self-test's own. */
  public boolean isProbe() {
    return probe;
  }

  boolean polls(Object candidate) {
    return poller.refersTo(candidate);
  }

  /** The poller, or null when it is gone. */
  public Object poller() {
    return poller.get();
  }

  /** Whether it polls no more: what its thread does from here on keeps nobody waiting. */
  public boolean isOver() {
    Object p = poller.get();
    return ended || p == null || p instanceof Selector s && !s.isOpen();
  }

  // ---- the owner's side -------------------------------------------------------------------------

  /**
   * A poll begins, and with it the turn ends. Costs one clock read, one histogram record and one
   * release store; after a stall a clock read more.
   */
  void pollEnter(long timeoutMillis) {
    long now = System.nanoTime();
    long beatNow = beat.getPlain();
    if ((beatNow & 1) != 0) {
      endTurn(beatNow, now, null);
    } else if (rest.on()) {
      settle(null);
    }
    // to write a stall is no wait: whether the poll had to wait tells what came when
    pollStart = (beatNow & 1) != 0 && stallBeat == beatNow ? System.nanoTime() : now;
    pollTimeout = timeoutMillis;
  }

  /** A poll returns and the next turn begins. Costs one clock read and one release store. */
  void pollExit(int ready) {
    long beatNow = beat.getPlain();
    if ((beatNow & 1) != 0) {
      return; // select(Consumer): the turn began when the kernel's wait returned
    }
    long now = System.nanoTime();
    account.poll(now - pollStart, ready == 0 && pollTimeout > 0, pollTimeout);
    turnStart = now;
    turnUnits = 0;
    phase = PHASE_IO;
    stalls.turnBegins(ready);
    beat.setRelease(beatNow + 1);
    ControlBeat.wake(now);
  }

  /** A task or ready operation begins: a counter step and a plain store, no clock read. */
  void unit(Object work) {
    turnUnits++;
    unit = work;
  }

  /** A loop without I/O has its task: all of the turn is its. Null after a wait for nothing. */
  void taken(Object task) {
    if (inTurn()) {
      phase = PHASE_TASK;
      took = task != null;
      unit = task;
      tasksStart = turnStart;
    }
  }

  /** The loop turns from I/O to its tasks: one clock read a turn. */
  void tasks() {
    if (phase == PHASE_IO && inTurn()) {
      tasksStart = System.nanoTime();
    }
    phase = PHASE_TASK;
  }

  /**
   * Another thread took the loop over: its turn ends here, and the stall names both. Who polled it
   * once as it was made, and left it to a thread of its own, was no loop.
   */
  void takenOver(LoopThread by) {
    long beatNow = beat.getAcquire();
    if ((beatNow & 1) != 0) {
      if (owner.ended() || !announced) {
        abandonTurn(beatNow); // how long it was nobody can tell
      } else {
        endTurn(beatNow, System.nanoTime(), by.thread());
      }
    }
    settle(by);
    if (!announced && !ignored) { // of those nothing is held, and some change hands all the time
      Journal.discard(this);
    }
    stalls.ownerChanges();
    moved = true;
    owner = by;
  }

  /** The turn rests: from here on another thread may go on with it. */
  void pause(Object strategy) {
    rest.begin(strategy);
    beat.setRelease(beat.getPlain() + 1);
  }

  /** No other thread goes on with it: it is the same turn again, under the same number. */
  void resume() {
    rest.end();
    beat.setRelease(beat.getPlain() - 1);
  }

  /** Whether its turn rests until this one has found a thread. */
  boolean restsFor(Object strategy) {
    return (beat.getAcquire() & 1) == 0 && rest.isFor(strategy);
  }

  /** A thread goes on where the turn rests, and without a poll: a turn of its own. */
  void goOn() {
    settle(null);
    pollStart = System.nanoTime();
    pollTimeout = -1;
    pollExit(-1);
  }

  /**
   * Counts a turn that rests: it is over, since a thread, perhaps another, goes on with the loop.
   */
  private void settle(LoopThread by) {
    if (rest.on()) {
      endTurn(beat.getPlain() - 1, rest.end(), by == null ? null : by.thread());
    }
  }

  /** The thread goes to wait on another poller: the turn is over, and nobody is at fault. */
  void left(LoopThread by) {
    long beatNow = beat.getPlain();
    if (owner == by && (beatNow & 1) != 0) {
      if (isOver()) {
        leave(beatNow, null);
      } else {
        endTurn(beatNow, System.nanoTime(), null);
      }
    }
  }

  /**
   * A handler on another loop polls it as well: whoever polled it before may have gone on to other
   * work, and nobody waits for that.
   */
  void sharedWith(LoopThread user) {
    long beatNow = beat.getAcquire();
    if (owner != user && (beatNow & 1) != 0) {
      leave(beatNow, user.thread());
    }
  }

  /** The turn is over, since when nobody can tell: as long as it was seen to last, it counts. */
  private void leave(long beatNow, Thread endedBy) {
    long seen = evidence.beat == beatNow ? evidence.sampledAt : 0;
    if (seen > 0) {
      // clocks, calls and tasks may be of what the thread has done since
      evidence.clocksAt = 0;
      totals.endTurn();
      tasksStart = 0;
      endTurn(beatNow, turnStart + seen, endedBy);
    } else {
      abandonTurn(beatNow);
    }
  }

  private void endTurn(long beatNow, long now, Thread endedBy) {
    long elapsed = now - turnStart;
    if (took && turnUnits == 0) {
      turnUnits = 1; // older executors run their tasks where no hook can see it
    }
    took = false;
    if (leftBeat == beatNow) {
      abandonTurn(beatNow);
      return;
    }
    try {
      stalls.turnEnds(turnUnits);
      if (elapsed >= threshold) {
        stallLength = elapsed;
        stalled += elapsed;
        stallBeat = beatNow;
        stalls.ended(beatNow, elapsed, now, endedBy == null ? null : endedBy.getName());
      }
      account.turn(elapsed, tasksStart == 0 ? 0 : now - tasksStart, turnUnits);
    } finally {
      abandonTurn(beatNow); // whatever fails: a turn without an end would swallow the poll's wait
    }
  }

  /** The turn is over, whatever is known of it. */
  private void abandonTurn(long beatNow) {
    tasksStart = 0;
    unit = null;
    atWork.forget();
    totals.endTurn();
    beat.setRelease(beatNow + 1);
  }

  /**
   * From here on the loop is known for one: its turns so far are counted, its facts are written.
   */
  void announce() {
    account.open();
    announced = true;
    Journal.release();
  }

  // ---- the readers' side ------------------------------------------------------------------------

  /** What the protocol hooks keep of this loop, or null. */
  public Object wire() {
    return wire;
  }

  /** Keeps it. Owner only. */
  public void wire(Object kept) {
    wire = kept;
  }

  /** From which length on a turn is a stall. */
  public long threshold() {
    return threshold;
  }

  /** The beat of the last turn that was a stall, or 0. */
  public long lastStall() {
    return stallBeat;
  }

  /** Time in stalls that have ended. Owner only. */
  public long stalled() {
    return stalled;
  }

  /** How long it polled before the turn at work. Owner only. */
  public long polledFor() {
    return turnStart - pollStart;
  }

  /** Odd while a turn runs, even while the loop polls. */
  public long beat() {
    return beat.getAcquire();
  }

  boolean inTurn() {
    return (beat.getPlain() & 1) != 0;
  }

  /** Whether a turn runs in which the thread was not seen at other work. */
  boolean inOwnTurn() {
    long beatNow = beat.getPlain();
    return (beatNow & 1) != 0 && leftBeat != beatNow;
  }

  /** Whether this turn still runs, and its thread was not seen at other work. From any thread. */
  public boolean inTurn(long ofBeat) {
    return (ofBeat & 1) != 0 && leftBeat != ofBeat && beat.getAcquire() == ofBeat;
  }

  /** Number of the turn at work, from 1. */
  public static long turnOf(long beat) {
    return (beat + 1) >>> 1;
  }

  /**
   * A number for a stall that both the loop and the watchdog can tell without asking each other.
   */
  public long stallId(long beat) {
    return (id << 40) | turnOf(beat);
  }

  /** {@code nanoTime} at which the turn began; to be trusted if the beat is the same afterwards. */
  public long turnStart() {
    return turnStart;
  }

  /** Length of a turn that is over while its stall is still being written; else the most. */
  public long endedAfter(long ofBeat) {
    return stallBeat == ofBeat ? stallLength : Long.MAX_VALUE;
  }

  /**
   * Whether a stack of the thread shows that it has left its loop: the method that its stack began
   * with as it polled is gone. A pool's worker may poll for a while and then go on to other work.
   */
  public boolean left(long ofBeat, StackTraceElement[] stack) {
    if (moved || !callers.areGone(stack)) {
      return false;
    }
    leftBeat = ofBeat;
    return true;
  }

  /** The unit at work, or null. */
  public Object unit() {
    return unit;
  }

  /** What the unit at work belongs to; off the loop's own thread to be trusted as {@link #unit}. */
  public Subject subject() {
    return atWork.subject(unit, turnUnits);
  }

  /** One of the phases. */
  public int phase() {
    return phase;
  }

  /** The phase that the turn at work has been in for longer. */
  int longerPhase(long now) {
    boolean both = phase == PHASE_TASK && tasksStart != 0;
    return both && tasksStart - turnStart > now - tasksStart ? PHASE_IO : phase;
  }

  /** The unit count of the turn at work. */
  public long turnUnits() {
    return turnUnits;
  }

  /** The thread that polled last, or null when it is gone. */
  public Thread thread() {
    LoopThread t = owner;
    return t == null ? null : t.thread();
  }

  /** The operating system's id of that thread, or 0. */
  public long tid() {
    LoopThread t = owner;
    return t == null ? 0 : t.tid;
  }
}
