/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * The hooks woven into polls and dispatch.
 *
 * <p>Each costs a table look-up and what {@link EventLoop} says. None throws: a failure of ours
 * must not reach the select call of a service.
 */
public final class Polls {

  // set before the first hook can run
  private static NestedPoll nested;

  private Polls() {}

  /** Sets who is told of polls inside turns. */
  public static void tell(NestedPoll listener) {
    nested = listener;
  }

  /**
   * A thread is about to wait for I/O.
   *
   * @param poller the selector or descriptor
   * @param timeout milliseconds; 0 returns at once, less than 0 waits without limit or is unknown
   */
  public static void enter(Object poller, long timeout) {
    try {
      LoopThread t = LoopTable.current();
      if (t == null || !t.loop.polls(poller) || t.loop.owner != t) {
        enterElsewhere(t, poller, timeout);
      } else if (t.pollDepth++ == 0) {
        poll(t, timeout);
      }
    } catch (Throwable e) {
      Journal.lost(e); // a failure of ours must not reach the select call of a service
    }
  }

  /**
   * A thread calls its selector. That closes what was cancelled, and may have to wait for its lock,
   * before it waits for I/O: where it will be told when that begins, the turn goes on till then.
   *
   * @param timeout as above
   */
  public static void select(Object poller, long timeout) {
    try {
      LoopThread t = LoopTable.current();
      if (t == null || !t.loop.polls(poller) || t.loop.owner != t) {
        enterElsewhere(t, poller, timeout);
      } else if (t.pollDepth++ == 0) {
        if (t.waitsTold) {
          t.beforeWait = true;
          t.waitTimeout = timeout;
        } else {
          poll(t, timeout);
        }
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** A selector begins to wait for I/O: one that has told so will tell it the next time. */
  public static void waits(Object poller) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.pollDepth == 1 && t.loop.polls(poller)) {
        t.waitsTold = true;
        beginWait(t);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /**
   * The poll begins, if it has not: also where it ended without any wait. While this thread waited
   * for its lock, another may have taken the loop over.
   */
  private static void beginWait(LoopThread t) {
    if (t.beforeWait) {
      t.beforeWait = false;
      if (t.loop.owner == t) {
        poll(t, t.waitTimeout);
      }
    }
  }

  /** The wait is over; {@code ready} is what it returned, less than 0 if it failed. */
  public static void exit(Object poller, int ready) {
    try {
      LoopThread t = LoopTable.current();
      if (t == null) {
        return;
      }
      if (!t.loop.polls(poller)) {
        if (t.nestedPolls > 0) {
          t.nestedPolls--;
        }
        nested.exit();
      } else if (t.pollDepth > 0 && --t.pollDepth == 0 && !t.loop.ignored) {
        beginWait(t);
        t.loop.pollExit(ready);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** The wait ended with a throw. */
  public static void failed() {
    try {
      LoopThread t = LoopTable.current();
      if (t == null) {
        return;
      }
      if (t.nestedPolls > 0 || t.pollDepth == 0) {
        t.nestedPolls = Math.max(0, t.nestedPolls - 1);
        nested.exit();
      } else if (--t.pollDepth == 0 && !t.loop.ignored) {
        beginWait(t);
        t.loop.pollExit(-1);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** {@code select(Consumer)}: the kernel's wait is over, and the user's action runs inside. */
  public static void returned(Object poller, Object action) {
    if (action == null) {
      return;
    }
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.loop.polls(poller) && !t.loop.ignored) {
        beginWait(t);
        t.loop.pollExit(1);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** The wait of a loop that has nothing but a queue is over, with its next task or null. */
  public static void taken(Object task, Object poller) {
    exit(poller, task == null ? 0 : 1);
    LoopThread t = LoopTable.current();
    if (t != null && t.loop.polls(poller)) {
      t.loop.taken(task);
    }
  }

  /** A unit of work begins inside the method that waited: the wait is over. */
  public static void ready(Object work) {
    LoopThread t = LoopTable.current();
    if (t != null && t.pollDepth == 1 && !t.loop.ignored) {
      try {
        t.loop.pollExit(1);
      } catch (Throwable e) {
        Journal.lost(e); // as above
      }
      t.loop.unit(work);
    }
  }

  /** The loop looks what is ready and will not wait; at once after a wait that is no poll. */
  public static void look() {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.turning() != null && t.loop.phase() == EventLoop.PHASE_TASK) {
        poll(t, 0);
        t.loop.pollExit(0);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** Netty has asked whether the loop gives up its thread, not 0 if so: its turn is over. */
  public static void suspended(int answer) {
    try {
      LoopThread t = LoopTable.current();
      if (answer != 0 && t != null && t.turning() != null) {
        poll(t, -1);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** A unit of work begins. */
  public static void unit(Object work) {
    LoopThread t = LoopTable.current();
    if (t != null) {
      if (t.shuttingDown) {
        shutdownExit(0);
      }
      if (t.loop.inTurn()) { // what runs outside of turns would be kept until the next one
        t.loop.unit(work);
      }
    }
  }

  /** The loop turns from I/O to tasks. */
  public static void tasks() {
    LoopThread t = LoopTable.current();
    if (t != null) {
      t.loop.tasks();
    }
  }

  /** Netty asks whether it may end; if it shuts down it may sleep there, which is no turn. */
  public static void shutdownEnter(boolean shuttingDown) {
    if (!shuttingDown) {
      return;
    }
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.turning() != null) {
        t.shuttingDown = true;
        t.loop.pollEnter(-1);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** It has its answer, not 0 if the loop ends now; or it has found work after all. */
  public static void shutdownExit(int ends) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.shuttingDown) {
        t.shuttingDown = false;
        if (ends == 0) {
          t.loop.pollExit(-1);
        } else {
          t.loop.ended = true;
        }
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  private static void poll(LoopThread t, long timeout) {
    EventLoop loop = t.loop;
    if (loop.ignored) {
      return;
    }
    t.closeCalls();
    t.nestedPolls = 0;
    loop.pollEnter(timeout);
    if (!loop.announced) {
      Registration.polled(loop);
    }
  }

  private static void enterElsewhere(LoopThread t, Object poller, long timeout) {
    if (!Registration.isOpen() || t != null && t.inHolter) {
      return;
    }
    if (t != null && t.turning() != null && Registration.nested(t, poller)) {
      t.nestedPolls++;
      if (timeout != 0) {
        nested.enter();
      }
      return;
    }
    LoopThread joined = join(t, poller);
    joined.pollDepth = 1;
    joined.waitsTold = false;
    joined.beforeWait = false;
    poll(joined, timeout);
  }

  /** The running thread, which may never have polled, goes on with a loop. */
  static LoopThread join(LoopThread t, Object poller) {
    if (t == null) {
      return Registration.join(null, poller);
    }
    t.inHolter = true;
    try {
      return Registration.join(t, poller);
    } finally {
      t.inHolter = false;
    }
  }
}
