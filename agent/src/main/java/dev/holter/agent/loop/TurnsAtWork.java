/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.util.concurrent.locks.LockSupport;

/**
 * The turns at work at a moment, for whoever is about to look at a recording: what a turn was is
 * known once it is over. The JUnit extension calls it by name.
 */
public final class TurnsAtWork {

  /** Between two looks; most turns that answer a test are over sooner than this. */
  private static final long LOOK_NANOS = 200_000;

  private TurnsAtWork() {}

  /**
   * Waits until each turn that is at work now is over and has written its events. One of that age
   * is waited for no longer, nor is one that was that old before: its samples tell of it.
   *
   * @return whether all are over
   */
  public static boolean awaitEnd(long age) {
    EventLoop[] loops = Registration.loops();
    long[] beats = new long[loops.length];
    for (int i = 0; i < loops.length; i++) {
      beats[i] = loops[i].beat();
    }
    boolean over = true;
    for (int i = 0; i < loops.length; i++) {
      over &= awaitEnd(loops[i], beats[i], age);
    }
    return over;
  }

  private static boolean awaitEnd(EventLoop loop, long beat, long age) {
    while (loop.announced && loop.inTurn(beat) && !loop.isOver() && goesOn(loop)) {
      if (System.nanoTime() - loop.turnStart() > age || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return true;
  }

  /** Whether its thread goes on meanwhile: it lives, and is not the one that asks. */
  private static boolean goesOn(EventLoop loop) {
    Thread thread = loop.thread();
    return thread != null && thread.isAlive() && thread != Thread.currentThread();
  }
}
