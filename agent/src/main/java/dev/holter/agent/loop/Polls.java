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

  /** The wait is over; {@code ready} is what it returned, less than 0 if it failed. */
  public static void exit(Object poller, int ready) {
    try {
      LoopThread t = LoopTable.current();
      if (t == null) {
        return;
      }
      if (!t.loop.polls(poller)) {
        nested.exit();
      } else if (t.pollDepth > 0 && --t.pollDepth == 0 && !t.loop.ignored) {
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
      if (t.pollDepth == 0) {
        nested.exit();
      } else if (--t.pollDepth == 0 && !t.loop.ignored) {
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
        t.loop.pollExit(1);
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
      t.loop.unit(work);
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
    loop.pollEnter(timeout);
    if (!loop.announced) {
      Registration.polled(loop);
    }
  }

  private static void enterElsewhere(LoopThread t, Object poller, long timeout) {
    if (!Registration.isOpen()) {
      return;
    }
    if (t != null && t.turning() != null && Registration.nested(t, poller)) {
      if (timeout != 0) {
        nested.enter();
      }
      return;
    }
    LoopThread joined = join(t, poller);
    joined.pollDepth = 1;
    poll(joined, timeout);
  }

  private static LoopThread join(LoopThread t, Object poller) {
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
