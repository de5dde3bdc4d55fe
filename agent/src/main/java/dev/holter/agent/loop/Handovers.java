/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * The hooks where a loop passes from thread to thread, as in Jetty: before a thread runs what may
 * block, another goes on in its place, first with what is left of the turn and then with the polls.
 *
 * <p>From the offer on the turn rests, since the other thread may run before the one that asked
 * knows that it was heard.
 */
public final class Handovers {

  // what Jetty calls it: another thread produces, this one consumes
  private static final String HANDED_OVER = "EXECUTE_PRODUCE_CONSUME";

  private Handovers() {}

  /** The running thread looks for another to go on with the loop. */
  public static void offer(Object strategy) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.turning() != null) {
        t.offering = true;
        t.loop.pause(strategy);
      }
    } catch (Throwable e) {
      Journal.lost(e); // a failure of ours must not reach the service
    }
  }

  /** What came of the offer; null if it failed. */
  public static void decided(Object decision) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.offering) {
        t.offering = false;
        if (!(decision instanceof Enum<?> e && e.name().equals(HANDED_OVER))) {
          t.loop.resume();
        }
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /** The running thread goes on with the loop, if it rests. */
  public static void takeUp(Object strategy) {
    try {
      EventLoop loop = resting(strategy);
      if (loop == null) {
        return;
      }
      LoopThread t = LoopTable.current();
      if (t == null || t != loop.owner) {
        Polls.join(t, loop.poller());
      }
      loop.goOn();
    } catch (Throwable e) {
      Journal.lost(e); // as above
    }
  }

  /**
   * The running thread, a pool's, looks for its next task. Where it has to wait for one it has left
   * its loop, until it polls again. Costs other threads of pools one look into a table a task.
   */
  public static void fetch(Object pool) {
    try {
      LoopThread t = LoopTable.current();
      if (t != null && t.turning() != null && waits((ThreadPoolExecutor) pool)) {
        t.loop.left(t);
      }
    } catch (Throwable e) {
      Journal.lost(e); // as above; a queue of the service's own may throw anything
    }
  }

  /** A loop may be a row of tasks, each of which polls and submits the next: that one goes on. */
  private static boolean waits(ThreadPoolExecutor pool) {
    return pool instanceof ScheduledThreadPoolExecutor || pool.getQueue().isEmpty();
  }

  private static EventLoop resting(Object strategy) {
    LoopThread t = LoopTable.current();
    if (t != null && t.turning() != null) {
      return null; // the usual case
    }
    for (EventLoop loop : Registration.loops()) {
      if (loop.restsFor(strategy) && loop.poller() != null) {
        return loop;
      }
    }
    return null;
  }
}
