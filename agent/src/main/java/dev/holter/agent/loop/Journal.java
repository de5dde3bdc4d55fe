/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import jdk.jfr.Event;

/**
 * Where facts go: to the recording at once, or into a short queue while JFR is still starting or
 * while it is not yet clear that a poller is a loop.
 *
 * <p>JFR takes half a second to start, beside the application's own start; what a loop suffers in
 * that time must not be lost. Thread-safe. Never on the path of a turn shorter than the threshold.
 */
public final class Journal {

  /** Far more than half a second of stalls; beyond it the oldest go; stalls are counted. */
  private static final int CAPACITY = 1024;

  /** True while a recording runs. Volatile: tested by hooks before they touch an event class. */
  public static volatile boolean on;

  /** True once it is clear that no recording will run. Volatile: set on Holter's thread. */
  static volatile boolean never;

  /** Facts that could not be written. */
  public static final AtomicLong LOST = new AtomicLong();

  // volatile: the first failure is kept for the agent's own report
  private static volatile String firstFailure;
  private static final ArrayDeque<Fact> HELD = new ArrayDeque<>();

  // a class, because hooks use no lambdas
  private static final Predicate<Fact> NEVER_ANNOUNCED =
      new Predicate<>() {
        @Override
        public boolean test(Fact fact) {
          return fact.loop().forgotten && !fact.loop().announced;
        }
      };

  private Journal() {}

  /** Writes a fact now or later. */
  public static void write(Fact fact, Event begun) {
    if (on && fact.loop().announced) {
      fact.commit(0, begun);
    } else if (!fact.loop().ignored && !never) {
      hold(fact);
    }
  }

  /** A recording is about to start; facts wait for it. What an earlier one lost is not its. */
  public static void expect() {
    never = false;
    firstFailure = null;
    LOST.set(0);
  }

  /** A recording runs from now on; what was held back is written. */
  public static void open() {
    on = true;
    release();
  }

  /** No recording runs any more. */
  public static void close() {
    on = false;
    giveUp();
  }

  /** No recording will run: what was held back is let go, and nothing is from now on. */
  public static void giveUp() {
    never = true;
    synchronized (HELD) {
      HELD.clear();
    }
  }

  /** Lets go what is about pollers that are forgotten and never became loops. */
  static void discard() {
    synchronized (HELD) {
      HELD.removeIf(NEVER_ANNOUNCED);
    }
  }

  /** Lets go what is about a poller that was no loop so far, but may become one. */
  static void discard(EventLoop loop) {
    synchronized (HELD) {
      for (Iterator<Fact> it = HELD.iterator(); it.hasNext(); ) {
        if (it.next().loop() == loop) {
          it.remove();
        }
      }
    }
  }

  /** Writes what no longer has to wait. */
  public static void release() {
    if (!on) {
      return;
    }
    synchronized (HELD) {
      for (Iterator<Fact> it = HELD.iterator(); it.hasNext(); ) {
        Fact fact = it.next();
        if (fact.loop().announced) {
          it.remove();
          commitLate(fact);
        }
      }
    }
  }

  private static void commitLate(Fact fact) {
    fact.commit(System.nanoTime() - fact.at(), null);
  }

  /** Counts a fact that could not be written. */
  public static void lost(Throwable why) {
    LOST.incrementAndGet();
    if (firstFailure == null) {
      try {
        firstFailure = String.valueOf(why); // the throwable itself keeps classes of the service
      } catch (Throwable t) {
        // no memory, or the service's own toString: this is the last catch of all hooks
        firstFailure = "a failure that cannot be told";
      }
    }
  }

  /** Why the first lost fact was lost, or null. */
  public static String firstFailure() {
    return firstFailure;
  }

  private static void hold(Fact fact) {
    synchronized (HELD) {
      if (on && fact.loop().announced) {
        commitLate(fact); // what was held has been released since its writer looked
        return;
      }
      if (HELD.size() == CAPACITY) {
        HELD.removeFirst().lost();
        LOST.incrementAndGet();
      }
      HELD.addLast(fact);
    }
  }
}
